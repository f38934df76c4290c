namespace Electoral.Tally.Conformance.Cases;

internal static class TableScoresCase
{
    public static Findings Run(GoldenCase golden)
    {
        var stations = new Stations(golden);
        var tables = new CentreTables(stations.FirstTables, stations.Column("a"), stations.Column("ballots"));
        var scores = TableScores.Of(tables);
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
