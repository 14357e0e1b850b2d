extension CourseFileReader {
  /// Reads `colours`: names, each with a colour for the day and one for the night.
  static func colours(_ fields: inout Fields) -> [Course.Colour] {
    switch fields.value("colours") {
    case nil: return []
    case .mapping(let entries, _):
      return entries.compactMap { entry in
        guard case .list(let values, _) = entry.value, values.count == 2,
          case .scalar(let light, _) = values[0], case .scalar(let dark, _) = values[1]
        else {
          fields.report(
            entry.value.place,
            "\(quoted(entry.key.value)) must be a list of two colours, for light and for dark, "
              + "such as ['#184290', '#9db9f5']")
          return nil
        }
        return Course.Colour(name: entry.key, light: light, dark: dark)
      }
    case .some(let value):
      fields.report(
        value.place, "'colours' must be a mapping of names to colours, not \(value.kind)")
      return []
    }
  }
}
