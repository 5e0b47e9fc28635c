import ArgumentParser

/// `evaluate NAME --gold FILE [--out PREDICTIONS]`: each NAME is a command in a file of its own,
/// `NAMEEvaluation.swift`; list it here.
@main
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures the program on a benchmark's file and prints the figures.",
    subcommands: [
      TokensEvaluation.self, ParseEvaluation.self, NamesEvaluation.self,
      RoundingEvaluation.self, LemmasEvaluation.self, CopiesEvaluation.self,
      CorefEvaluation.self,
      AttributionEvaluation.self, DatesEvaluation.self, EventsEvaluation.self,
      ExtractionEvaluation.self, DossierEvaluation.self, PairsEvaluation.self,
      ConfidenceEvaluation.self,
    ])
}
