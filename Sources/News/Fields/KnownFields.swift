/// The names under which the programs that people collect news with write an article's fields.
///
/// The first name that holds something wins. Days of retrieval, change or indexing are no days of
/// publication and stand nowhere here; nor do descriptions and excerpts, which are no article.
enum KnownFields {
  static let names: [(field: ArticleField, names: [String])] = [
    (
      .text,
      [
        "text", "maintext", "story_text", "articleBody", "article_text", "body_text", "full_text",
        "plaintext", "plain_text", "content_text", "cleaned_text", "body", "content", "raw_text",
      ]
    ),
    (.html, ["html", "content_html", "body_html", "raw_html", "page_html"]),
    (
      .title,
      ["title", "headline", "title_page", "title_rss", "story_title", "article_title"]
    ),
    (
      .date,
      [
        "published", "date_publish", "publish_date", "publication_date", "publishing_date",
        "published_date", "published_at", "date_published", "pub_date", "date",
      ]
    ),
    (
      .outlet,
      [
        "outlet", "media_name", "source-hostname", "site_name", "sitename", "source_name",
        "publisher", "publication", "newspaper", "source_domain", "hostname", "domain",
        "media_url", "source",
      ]
    ),
    (.byline, ["byline", "authors", "author", "creator"]),
    (.url, ["url", "link", "web_url", "article_url", "canonical_url", "permalink", "source"]),
    (.language, ["language", "lang"]),
    (.id, ["id"]),
  ]

  /// What stands for "nothing" where a program wrote down its own empty value.
  static let empty: Set<String> = ["none", "null", "nan", "nat"]
}
