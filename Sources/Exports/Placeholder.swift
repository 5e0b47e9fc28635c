/// Holds the room until it is filled.
enum Placeholder {}
