import Hummingbird
import NIOCore

/// What is known of a request beside what it says.
struct PageContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Where the connection arrived.
  let address: Address

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = Address(port: source.channel.localAddress?.port ?? 0)
  }
}
