import Dossier

/// Takes an entry out of a dossier, with every reference to it.
struct EntryRemoval {
  private let list: Decision.List
  private let id: String

  init(_ list: Decision.List, _ id: String) {
    self.list = list
    self.id = id
  }

  func apply(to contents: inout DossierContents) {
    switch list {
    case .actors: removeActor(&contents)
    case .events: removeEvent(&contents)
    case .statements: contents.statements.removeAll { $0.id == id }
    case .commitments: removeCommitment(&contents)
    case .figures: contents.figures.removeAll { $0.id == id }
    case .processes:
      contents.processes.removeAll { $0.id == id }
      forget(&contents)
    case .articles: return
    }
  }

  private func removeActor(_ contents: inout DossierContents) {
    contents.actors.removeAll { $0.id == id }
    contents.statements.removeAll { $0.speaker == id }
    for index in contents.actors.indices {
      contents.actors[index].possiblySame.removeAll { $0 == id }
    }
    for index in contents.events.indices {
      contents.events[index].participants.removeAll { $0.actor == id }
    }
    for index in contents.commitments.indices {
      contents.commitments[index].by.removeAll { $0 == id }
      contents.commitments[index].to.removeAll { $0 == id }
    }
    for index in contents.statements.indices {
      if contents.statements[index].onBehalfOf == id { contents.statements[index].onBehalfOf = nil }
      if contents.statements[index].addressee == id { contents.statements[index].addressee = nil }
    }
    for index in contents.processes.indices {
      contents.processes[index].parties.removeAll { $0 == id }
      contents.processes[index].mediators.removeAll { $0 == id }
    }
    forget(&contents)
  }

  private func removeEvent(_ contents: inout DossierContents) {
    contents.events.removeAll { $0.id == id }
    for index in contents.events.indices { contents.events[index].parts.removeAll { $0 == id } }
    for index in contents.commitments.indices where contents.commitments[index].under == id {
      contents.commitments[index].under = nil
    }
    for index in contents.processes.indices {
      contents.processes[index].events.removeAll { $0 == id }
    }
    forget(&contents)
  }

  private func removeCommitment(_ contents: inout DossierContents) {
    contents.commitments.removeAll { $0.id == id }
    for index in contents.processes.indices {
      contents.processes[index].commitments.removeAll { $0 == id }
    }
  }

  /// What statements and figures say that they are about.
  private func forget(_ contents: inout DossierContents) {
    for index in contents.statements.indices {
      contents.statements[index].about.removeAll { $0 == id }
    }
    for index in contents.figures.indices { contents.figures[index].about.removeAll { $0 == id } }
  }
}
