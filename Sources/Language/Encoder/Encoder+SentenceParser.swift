extension Encoder: SentenceParser {}
