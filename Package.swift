// swift-tools-version: 6.2
//
// Fieldbook's architecture. Read it from the bottom up; arrows only ever point down this page's layers:
//
//   fieldbook ──────────────────────────────────────────────┐   the commands: knows everyone
//   Preview    → nothing of ours                             │   serves a site on loopback, follows a folder
//   Building   → all below                                   │   notes to site, doing only what changed
//   Gallery    → Figures                                     │   samples of figures, for readers and for tests
//   Site       → Notes, Figures, Mathematics, Highlighting   │   pages from notes and outcomes; runs nothing
//   Mathematics → CDuktape                                   │   TeX to MathML; knows no note
//   Highlighting                                             │   code to tokens; knows no HTML
//   Workshop   → Experiments, Notes                          │   plans, recalls and runs trials; knows no HTML
//   Claims     → Experiments, Figures, Notes                 │   values in prose, claims against outcomes
//   Notes      → CMarkGFM                                    │   text and places; knows no experiment
//   Player     → Experiments → Laboratory, Figures → Elementary  the core: no Foundation, also Embedded Swift
//
// Any other import is an error: the build passes `--explicit-target-dependency-import-check error`.

import PackageDescription

/// The one set of flags that every target obeys.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A test target for the source target of the same name, with the modules it may see besides it.
func tests(
  _ name: String, _ more: Target.Dependency..., exclude: [String] = [], resources: [Resource] = []
)
  -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + more, exclude: exclude,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "fieldbook",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "fieldbook", targets: ["fieldbook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // The core. No Foundation; the same sources are compiled for wasm32 as Embedded Swift.
    .target(name: "Elementary", swiftSettings: strict),
    .target(name: "Figures", dependencies: ["Elementary"], swiftSettings: strict),
    .target(name: "Laboratory", dependencies: ["Elementary"], swiftSettings: strict),
    .target(
      name: "Experiments", dependencies: ["Elementary", "Figures", "Laboratory"],
      swiftSettings: strict),
    .target(name: "Player", dependencies: ["Experiments", "Figures"], swiftSettings: strict),

    // Samples of figures, with their sources as text.
    .target(
      name: "Gallery", dependencies: ["Figures"], swiftSettings: strict,
      plugins: ["SampleSources"]),
    .executableTarget(
      name: "sample-sources", path: "Sources/SampleSources/Tool", swiftSettings: strict),
    .plugin(
      name: "SampleSources", capability: .buildTool(), dependencies: ["sample-sources"],
      path: "Sources/SampleSources/Plugin"),

    // From a Markdown file to blocks with places.
    .systemLibrary(
      name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "Notes", dependencies: ["CMarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),

    // From blocks to outcomes.
    .target(
      name: "Workshop", dependencies: ["Digest", "Experiments", "Figures", "Notes"],
      swiftSettings: strict,
      plugins: ["CoreDigest"]),
    .target(name: "Digest", swiftSettings: strict),
    .executableTarget(
      name: "core-digest", dependencies: ["Digest"], path: "Sources/CoreDigest/Tool",
      swiftSettings: strict),
    .plugin(
      name: "CoreDigest", capability: .buildTool(), dependencies: ["core-digest"],
      path: "Sources/CoreDigest/Plugin"),

    // From TeX to MathML.
    .systemLibrary(name: "CDuktape", providers: [.apt(["duktape-dev"]), .brew(["duktape"])]),
    .target(name: "Mathematics", dependencies: ["CDuktape", "Digest"], swiftSettings: strict),

    // From code to tokens.
    .target(name: "Highlighting", swiftSettings: strict),

    // From outcomes to values in prose and checked claims.
    .target(
      name: "Claims", dependencies: ["Experiments", "Figures", "Notes"], swiftSettings: strict),

    // From notes and outcomes to pages.
    .target(
      name: "Site",
      dependencies: [
        "Digest", "Figures", "Highlighting", "Mathematics", "Notes",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Theme")], swiftSettings: strict),

    // From a folder that changes to an open page that follows.
    .target(
      name: "Preview",
      dependencies: [
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Page/live.js")],
      // Its tests look behind its one public type, in release builds too.
      swiftSettings: strict + [.unsafeFlags(["-enable-testing"])]),

    // The way from a folder of notes to a site, again and again.
    .target(
      name: "Building",
      dependencies: [
        "Claims", "Digest", "Experiments", "Figures", "Gallery", "Mathematics", "Notes", "Site",
        "Workshop",
      ],
      swiftSettings: strict, plugins: ["CoreDigest"]),

    // The commands.
    .executableTarget(
      name: "fieldbook",
      dependencies: [
        "Building", "Claims", "Digest", "Experiments", "Figures", "Notes", "Preview", "Site",
        "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Measures what has a budget; `make bench` builds it, `make` does not.
    .executableTarget(
      name: "bench", dependencies: ["Building", "Experiments", "Figures", "Gallery"],
      path: "Tests/Bench",
      exclude: ["PyTorch"], swiftSettings: strict),

    tests("Digest"),
    tests("Elementary"),
    tests("Figures", "Gallery", exclude: ["Pictures"]),
    tests("Laboratory", "Elementary"),
    tests("Experiments", "Elementary", "Figures", "Laboratory"),
    tests("Player", "Experiments", "Figures"),
    tests("Notes"),
    tests("Workshop", "Digest", "Experiments", "Figures", "Laboratory", "Notes"),
    tests("Claims", "Experiments", "Figures", "Notes"),
    tests("Mathematics", exclude: ["Formulas"]),
    tests("Highlighting"),
    tests("Site", "Figures", "Mathematics", "Notes"),
    tests("Preview"),
    tests("Building", "Laboratory", "Notes", "Site", "Workshop"),
    .testTarget(
      name: "EndToEnd", dependencies: ["fieldbook"],
      exclude: ["Pages", "Pictures", "layout-probe.js"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
