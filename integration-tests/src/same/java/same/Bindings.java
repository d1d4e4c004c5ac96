package same;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.io.xml.DomDriver;
import com.thoughtworks.xstream.security.AnyTypePermission;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Binds objects by their fields, by libraries that look for these by reflection, there and back.
 */
public class Bindings {
  enum Kind {
    ONE,
    TWO {
      @Override
      int weight() {
        return weight++;
      }
    };

    int weight;

    int weight() {
      return 0;
    }
  }

  static class Item {
    static int made;
    private int number;
    protected volatile String text;
    transient Object skipped = "skipped";
    double[] ratios = {0.5, 1};
    Kind kind = Kind.TWO;
    List<Item> items = new ArrayList<>();
    Map<String, Long> counts = new LinkedHashMap<>();

    private Item() {
      made++;
    }

    Item(int number) {
      this();
      this.number = number;
      text = "item " + number;
      counts.put("n", (long) number);
    }
  }

  static class Sub extends Item {
    volatile long version = 5;
    boolean flag;

    Sub() {
      super(3);
    }
  }

  private static Sub sample() {
    Sub sub = new Sub();
    sub.items.add(new Item(1));
    sub.items.add(new Item(2));
    sub.flag = true;
    return sub;
  }

  private static void jackson() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    mapper.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    String text = mapper.writeValueAsString(sample());
    System.out.println("jackson " + text);
    System.out.println(mapper.writeValueAsString(mapper.readValue(text, Sub.class)));
  }

  private static void gson() {
    Gson gson = new GsonBuilder().setPrettyPrinting().create();
    String text = gson.toJson(sample());
    System.out.println("gson " + text);
    System.out.println(gson.toJson(gson.fromJson(text, Sub.class)));
  }

  private static void kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setReferences(true);
    kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    Output output = new Output(64, -1);
    kryo.writeClassAndObject(output, sample());
    byte[] bytes = output.toBytes();
    System.out.println("kryo " + HexFormat.of().formatHex(bytes));
    Sub back = (Sub) kryo.readClassAndObject(new Input(bytes));
    System.out.println(new Gson().toJson(back) + new Gson().toJson(kryo.copy(back)));
  }

  private static void xstream() {
    XStream xstream = new XStream(new DomDriver());
    xstream.addPermission(AnyTypePermission.ANY);
    String text = xstream.toXML(sample());
    System.out.println("xstream " + text);
    System.out.println(xstream.toXML(xstream.fromXML(text)));
  }

  public static void main(String[] args) throws Exception {
    jackson();
    gson();
    kryo();
    xstream();
    System.out.println("made " + Item.made);
  }
}
