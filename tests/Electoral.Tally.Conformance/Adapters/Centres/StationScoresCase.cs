namespace Electoral.Tally.Conformance.Cases;

internal static class StationScoresCase
{
    public static Findings Run(GoldenCase golden)
    {
        var stations = new Stations(golden);
        var centres = new CentreStations(stations.FirstStations, stations.Column("a"), stations.Column("ballots"));
        var scores = StationScores.Of(centres);
        return new()
        {
            ["z_per_table"] = scores.Scores,
            ["max_abs_z"] = scores.Furthest is int furthest ? Math.Abs(scores.Scores[furthest]!.Value) : null,
            ["argmax"] = scores.Furthest,
            ["tied_pairs_observed"] = scores.Ties.Observed,
            ["tied_pairs_expected"] = scores.Ties.Expected,
            ["tied_pairs_var_independent"] = scores.Ties.Variance,
        };
    }
}
