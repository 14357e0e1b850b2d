@main struct Fieldbook { static func main() {} }
