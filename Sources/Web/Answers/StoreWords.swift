import Store

/// What to tell a person whose dossier cannot be read while pages are shown.
enum StoreWords {
  static func text(_ error: StoreError) -> String {
    switch error {
    case .missing: "The file is gone. Put it back, or start the server with the one to show."
    case .notADatabase, .foreign: "The file is no dossier any more. Restore it from a copy."
    case .newer: "A newer version of the program wrote to it. Start the server of that version."
    case .busy: "Another process holds it. Try again in a moment."
    case .exists, .full, .cannotWrite, .damaged:
      "The file cannot be read as it stands. Restore it from a copy."
    }
  }
}
