import Foundation
package import Language

/// Everything that extraction knows beforehand; loaded once, shared by all articles.
package struct ExtractionKnowledge: Sendable {
  package let gazetteer: Gazetteer
  package let mentions: MentionLexicon
  package let events: EventLexicon
  package let contexts: ContextLexicon
  package let statements: StatementLexicon
  package let commitments: CommitmentLexicon
  package let figures: FigureLexicon
  package let processes: ProcessLexicon
  package let times: TimeRecognizer
  package let tenses: TenseReader
  package let dateClues: DateClueReader
  package let chronology: Chronology
  package let tenure: TenureWords
  package let persons: PersonLexicon

  package init(
    gazetteer: Gazetteer, mentions: MentionLexicon, events: EventLexicon,
    contexts: ContextLexicon, statements: StatementLexicon, commitments: CommitmentLexicon,
    figures: FigureLexicon, processes: ProcessLexicon, times: TimeRecognizer, tenses: TenseReader,
    dateClues: DateClueReader, chronology: Chronology, tenure: TenureWords,
    persons: PersonLexicon
  ) {
    self.gazetteer = gazetteer
    self.mentions = mentions
    self.events = events
    self.contexts = contexts
    self.statements = statements
    self.commitments = commitments
    self.figures = figures
    self.processes = processes
    self.times = times
    self.tenses = tenses
    self.dateClues = dateClues
    self.chronology = chronology
    self.tenure = tenure
    self.persons = persons
  }
}
