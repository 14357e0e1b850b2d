/// The elementary functions, in Swift alone, so that every platform and the browser get the same bits.
public enum Elementary {}
