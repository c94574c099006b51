import Foundation

/// How a command is run that cannot write to a folder.
enum ReadOnlyFolder {
  /// Whoever may write everywhere is only kept out by the disk itself; everybody else by the rights of the folder.
  static func script(_ folder: String) -> String {
    getuid() == 0
      ? """
      exec unshare -m sh -c '
      folder=$1; shift
      mount --bind "$folder" "$folder" && mount -o remount,bind,ro "$folder" && exec "$@"' sh "\(folder)" "$@"
      """
      : "chmod -R a-w \"\(folder)\"; \"$@\"; status=$?; chmod -R u+w \"\(folder)\"; exit $status"
  }

  /// False only for a superuser who may mount nothing, as in some containers.
  static let isPossible =
    getuid() != 0 || Program.can("unshare -m sh -c 'mount --bind /tmp /tmp && mount -o remount,bind,ro /tmp'")
}
