@main
struct Qamtu { static func main() {} }
