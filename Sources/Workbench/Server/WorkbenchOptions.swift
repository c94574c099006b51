/// How the workbench is served.
package struct WorkbenchOptions: Sendable {
  /// The address to listen at; 127.0.0.1 keeps others out.
  package var address = "127.0.0.1"
  package var port = 8642
  /// Further names by which the server may be asked for, such as `coding.office.lan`; nothing else in `Host` is answered.
  package var hosts: [String] = []
  /// PEM files of a certificate and its key; without them it speaks plain HTTP.
  package var certificate: String?
  package var key: String?
  /// Whether a proxy in front of it speaks TLS, so that cookies are for TLS only and the proxy's word on addresses counts.
  package var isBehindProxy = false

  package init() {}

  var isSecure: Bool { certificate != nil || isBehindProxy }
}
