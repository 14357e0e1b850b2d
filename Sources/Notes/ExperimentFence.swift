/// A fenced block ```` ```experiment NAME ````: text and places; which experiments there are, Notes
/// does not know.
public struct ExperimentFence: Hashable, Sendable {
  /// The word after `experiment`.
  public var name: Located<String>
  /// `id`: the block's name for references and values; unique in the note, and no heading's anchor.
  ///
  /// Where the author gives none it is the experiment's name, followed by a number from 2 on where
  /// that is taken (`descent`, `descent-2`), and its place is the fence.
  public var id: Located<String>
  /// `caption`: the sentences under the figure.
  public var caption: Located<String>?
  /// `alt`: what there is to see, for those who cannot: one text for each figure shown, or one for
  /// all; empty where the author gives none.
  public var alt: [Located<String>]
  /// `show`: which figures and tables of the outcome, in this order; nil for the experiment's own
  /// choice.
  public var show: [Located<String>]?
  /// Every other key, in order: the experiment's parameters.
  public var settings: [Setting]
  /// Where the fence opens.
  public var place: Place

  /// A fence for the experiment `name`.
  public init(
    name: Located<String>, id: Located<String>, caption: Located<String>? = nil,
    alt: [Located<String>] = [], show: [Located<String>]? = nil, settings: [Setting] = [],
    place: Place
  ) {
    self.name = name
    self.id = id
    self.caption = caption
    self.alt = alt
    self.show = show
    self.settings = settings
    self.place = place
  }

  /// One key of the body with its value.
  public struct Setting: Hashable, Sendable {
    /// The key.
    public var key: Located<String>
    /// The value.
    public var value: Value

    /// The setting of `key` to `value`.
    public init(key: Located<String>, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// A value of the body.
  public indirect enum Value: Hashable, Sendable {
    /// A word or number as written; `isQuoted` where it stood in quotes, so that it can only be text.
    case scalar(Located<String>, isQuoted: Bool)
    /// A list.
    case list([Value], Place)
    /// A mapping, which no parameter takes.
    case mapping(Place)

    /// Where the value starts.
    public var place: Place {
      switch self {
      case .scalar(let text, _): text.place
      case .list(_, let place), .mapping(let place): place
      }
    }
  }
}
