@main struct CoreDigestTool { static func main() {} }
