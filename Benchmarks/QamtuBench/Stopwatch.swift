#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Wall time and processor time of the process, and its largest memory.
struct Stopwatch {
  private let wall = Stopwatch.now()
  private let cpu = Stopwatch.usage().cpu

  struct Reading {
    /// Seconds.
    let wall: Double
    /// Seconds of user and system time over all threads.
    let cpu: Double
    /// Bytes of the process at its largest, since its start.
    let peakBytes: Int
  }

  func read() -> Reading {
    let usage = Stopwatch.usage()
    return Reading(wall: Stopwatch.now() - wall, cpu: usage.cpu - cpu, peakBytes: usage.peakBytes)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func usage() -> (cpu: Double, peakBytes: Int) {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let unit = 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      let unit = 1
    #endif
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return (seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6, Int(usage.ru_maxrss) * unit)
  }
}
