package io.photofinish.bench.work;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene: all threads index generated documents, then all search them. */
final class TextIndex implements Workload {
  private static final int WORDS = 2000;
  private static final int LENGTH = 100;

  @Override
  public long run(int threads, int size) throws Exception {
    Crew crew = new Crew(threads);
    AtomicLong hits = new AtomicLong();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
        crew.run(
            id -> {
              for (int i = crew.from(id, size); i < crew.from(id + 1, size); i++) {
                writer.addDocument(document(i));
              }
            });
        writer.commit();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        crew.run(
            id -> hits.addAndGet(search(searcher, crew.from(id, size), crew.from(id + 1, size))));
      }
    }
    return hits.get();
  }

  private static Document document(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(word((long) number * LENGTH + i)).append(' ');
    }
    Document document = new Document();
    document.add(new StringField("id", Integer.toString(number), Field.Store.YES));
    document.add(new TextField("text", text.toString(), Field.Store.NO));
    document.add(new NumericDocValuesField("number", number));
    return document;
  }

  /** Words of low numbers are the more frequent ones, as in a language. */
  private static String word(long seed) {
    long random = Checksum.mix(seed);
    int limit = 1 + (int) (random >>> 40) % WORDS;
    return "word" + (random & 0xFFFFFF) % limit;
  }

  private static long search(IndexSearcher searcher, int from, int to) throws IOException {
    long hits = 0;
    for (int i = from; i < to; i++) {
      BooleanQuery query =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term("text", word(-3L * i))), BooleanClause.Occur.MUST)
              .add(new TermQuery(new Term("text", word(-3L * i - 1))), BooleanClause.Occur.MUST)
              .build();
      hits += searcher.count(query);
    }
    return hits;
  }

  @Override
  public int fullSize() {
    return 3_000;
  }

  @Override
  public int testSize() {
    return 200;
  }
}
