import Foundation

/// A disk in memory that is as large as a workspace and a little room, and is seen by one run alone.
struct SmallDisk {
  let workspace: String
  /// In KiB.
  let room: Int

  /// Whether this machine lets an ordinary user make one.
  static let isPossible = Program.can("unshare -rm sh -c 'mount -t tmpfs -o size=64k none /mnt'")

  /// Runs a command with the workspace on the disk, and brings the workspace back afterwards.
  var script: String {
    """
    exec unshare -rm sh -c '
    ws=$1; shift
    cp -a "$ws" "$ws.away"
    size=$(du -sk --apparent-size "$ws" | cut -f1)
    mount -t tmpfs -o size=100m none "$ws"
    cp -a "$ws.away/." "$ws"
    used=$(df -k --output=used "$ws" | tail -1)
    mount -o remount,size=$((used + \(room)))k "$ws"
    "$@"; status=$?
    rm -rf "$ws.back"; cp -a "$ws" "$ws.back"
    umount "$ws"
    rm -rf "$ws.away"; find "$ws" -mindepth 1 -delete; cp -a "$ws.back/." "$ws"; rm -rf "$ws.back"
    exit $status' sh "\(workspace)" "$@"
    """
  }
}
