/// Placeholder.
enum Plan {}
