package io.photofinish.it.real.programs;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene: four threads add, replace and delete documents, flushing and merging behind them, two
 * others search what is there so far. Afterwards the counts of every word are those that the
 * generated documents must give.
 */
public final class LuceneSearch {
  private static final int INDEXERS = 4;
  private static final int SEARCHERS = 2;
  private static final int DOCUMENTS = 2_000;
  private static final int WORDS = 32;

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicInteger indexing = new AtomicInteger(INDEXERS);

  private LuceneSearch(Directory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer()).setMaxBufferedDocs(100);
    config.setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
  }

  public static void main(String[] arguments) throws Exception {
    try (Directory directory = new ByteBuffersDirectory()) {
      LuceneSearch program = new LuceneSearch(directory);
      Clients.run(
          INDEXERS + SEARCHERS,
          client -> client < INDEXERS ? program.index(client) : program.search());
      program.writer.forceMerge(2);
      program.writer.commit();
      program.searchers.maybeRefreshBlocking();
      long checksum = program.verify();
      program.searchers.close();
      program.writer.close();
      Clients.passed(checksum);
    }
  }

  private long index(int client) throws IOException {
    try {
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.addDocument(document(client, i, false));
        if (i % 7 == 3) {
          writer.updateDocument(id(client, i), document(client, i, true));
        }
        if (i % 11 == 5) {
          writer.deleteDocuments(id(client, i));
        }
      }
      return DOCUMENTS;
    } finally {
      indexing.decrementAndGet();
    }
  }

  private long search() throws IOException {
    long searches = 0;
    do {
      searchers.maybeRefresh();
      IndexSearcher searcher = searchers.acquire();
      try {
        int word = (int) (searches % WORDS);
        int both = searcher.count(both(word, (word + 1) % WORDS));
        int one = searcher.count(new TermQuery(new Term("text", word(word))));
        if (both > one) {
          throw new AssertionError(
              both + " documents have both words, " + one + " have one of them");
        }
        searcher.search(LongPoint.newRangeQuery("number", 0, Long.MAX_VALUE), 10);
      } finally {
        searchers.release(searcher);
      }
      searches++;
    } while (indexing.get() > 0);
    return searches;
  }

  private long verify() throws IOException {
    int[] expected = new int[WORDS];
    int alive = 0;
    for (int client = 0; client < INDEXERS; client++) {
      for (int i = 0; i < DOCUMENTS; i++) {
        if (i % 11 != 5) {
          alive++;
          long bits = words(client, i, i % 7 == 3);
          for (int word = 0; word < WORDS; word++) {
            expected[word] += (int) (bits >>> word & 1);
          }
        }
      }
    }
    IndexSearcher searcher = searchers.acquire();
    try {
      Clients.check("documents", alive, searcher.getIndexReader().numDocs());
      long checksum = alive;
      for (int word = 0; word < WORDS; word++) {
        int count = searcher.count(new TermQuery(new Term("text", word(word))));
        Clients.check("documents with " + word(word), expected[word], count);
        checksum = checksum * 31 + count;
      }
      return checksum;
    } finally {
      searchers.release(searcher);
    }
  }

  private static Document document(int client, int number, boolean replaced) {
    long bits = words(client, number, replaced);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      if ((bits >>> word & 1) != 0) {
        text.append(word(word)).append(' ');
      }
    }
    Document document = new Document();
    document.add(new StringField("id", client + "-" + number, Field.Store.YES));
    document.add(new TextField("text", text.toString(), Field.Store.NO));
    document.add(new LongPoint("number", bits));
    document.add(new NumericDocValuesField("number", bits));
    return document;
  }

  private static long words(int client, int number, boolean replaced) {
    return Clients.mix((replaced ? 1L << 40 : 0) + client * 1_000_003L + number);
  }

  private static String word(int word) {
    return "word" + word;
  }

  private static Term id(int client, int number) {
    return new Term("id", client + "-" + number);
  }

  private static Query both(int one, int other) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term("text", word(one))), BooleanClause.Occur.MUST)
        .add(new TermQuery(new Term("text", word(other))), BooleanClause.Occur.MUST)
        .build();
  }
}
