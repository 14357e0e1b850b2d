import Experiments
import Figures
import Player
import Testing

@Suite("Player")
struct PlayerTests {
  @Test("A request names an experiment, its parameters and an exhibit, and gets the exhibit")
  func figure() {
    var player = Player()
    let reply = player.play(
      "line\nshow=line\nid=fig-one\nalt=A line goes up.\nslope=2", from: TwoExperiments())
    let expected = Line.figure(slope: 2).svg(id: "fig-one", description: "A line goes up.")
    #expect(reply == .markup(expected.source))
  }

  @Test("Without a name, the first exhibit shown by default is the one")
  func defaultExhibit() {
    var player = Player()
    let figure = Line.figure(slope: 1).svg(id: "live", description: nil)
    #expect(player.play("line", from: TwoExperiments()) == .markup(figure.source))
  }

  @Test("A table comes as HTML")
  func table() {
    var player = Player()
    let table = Line.table(slope: 3).html(id: "t")
    #expect(
      player.play("line\nid=t\nshow=points\nslope=3", from: TwoExperiments())
        == .markup(table.source))
  }

  @Test("The exhibits of one run come from one run, until a parameter changes")
  func memory() {
    var player = Player()
    _ = player.play("count\nshow=a", from: TwoExperiments())
    let runs = Count.runs()
    #expect(
      player.play("count\nshow=b", from: TwoExperiments())
        != player.play("count", from: TwoExperiments()))
    #expect(Count.runs() == runs)
    _ = player.play("count\nlimit=8", from: TwoExperiments())
    #expect(Count.runs() == runs + 1)
    _ = player.play("count", from: TwoExperiments())
    #expect(Count.runs() == runs + 2)
  }

  @Test(
    "What is wrong with a request is said in whole lines",
    arguments: [
      ("", "unknown experiment ''"), ("lime", "unknown experiment 'lime'"),
      ("line\nslope", "a parameter is written key=value, not 'slope'"),
      ("line\nshow=lines", "experiment 'line' shows no 'lines'"),
      ("line\nslope=20", "parameter 'slope' takes a number from -10 to 10, not '20'"),
      (
        "line\nslope=steep\nsloop=1",
        """
        parameter 'slope' takes a number from -10 to 10, not 'steep'
        unknown parameter 'sloop' of experiment 'line'
        """
      ),
    ])
  func failures(_ request: String, _ message: String) {
    var player = Player()
    #expect(player.play(request, from: TwoExperiments()) == .failure(message))
  }

  @Test("The catalogue is what it plays from")
  func catalogue() {
    var player = Player()
    let reply = player.play("descent\nshow=summary\nsteps=3\nid=t")
    guard case .markup(let html) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(html.contains("<table"))
    #expect(player.play("dessert") == .failure("unknown experiment 'dessert'"))
  }
}
