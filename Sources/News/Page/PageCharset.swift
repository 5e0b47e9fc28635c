enum PageCharset { static func declared(in bytes: [UInt8]) -> String? { nil } }
