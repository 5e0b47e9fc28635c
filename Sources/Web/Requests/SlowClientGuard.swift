import NIOCore
import NIOHTTPTypes

/// Closes connections that take too long to send the body of a request or to take an answer, so that
/// a few slow clients cannot hold all connections. The time for the head is the server's idle time.
final class SlowClientGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart

  private let bodyTime: TimeAmount
  private let stallTime: TimeAmount
  private var bodyDeadline: Scheduled<Void>?
  private var stallDeadline: Scheduled<Void>?
  private var unsent = 0

  init(_ limits: Limits) {
    bodyTime = .seconds(Int64(limits.bodySeconds))
    stallTime = .seconds(Int64(limits.stallSeconds))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: bodyDeadline = closing(context, after: bodyTime)
    case .body: break
    case .end:
      bodyDeadline?.cancel()
      bodyDeadline = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let sent = promise ?? context.eventLoop.makePromise(of: Void.self)
    unsent += 1
    if stallDeadline == nil { stallDeadline = closing(context, after: stallTime) }
    let place = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    sent.futureResult.whenComplete { _ in place.value.handler.wasSent(place.value.context) }
    context.write(data, promise: sent)
  }

  /// Whatever was taken starts the clock anew for what is left.
  private func wasSent(_ context: ChannelHandlerContext) {
    unsent -= 1
    stallDeadline?.cancel()
    stallDeadline = unsent > 0 ? closing(context, after: stallTime) : nil
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    bodyDeadline?.cancel()
    stallDeadline?.cancel()
  }

  private func closing(_ context: ChannelHandlerContext, after time: TimeAmount) -> Scheduled<Void>
  {
    let place = NIOLoopBound(context, eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: time) { place.value.close(promise: nil) }
  }
}
