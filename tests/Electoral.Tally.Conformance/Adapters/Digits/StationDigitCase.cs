namespace Electoral.Tally.Conformance.Cases;

internal static class StationDigitCase
{
    public static Findings Last(GoldenCase golden) => Of(golden, DigitPlace.Last);

    public static Findings Second(GoldenCase golden) => Of(golden, DigitPlace.Second);

    private static Findings Of(GoldenCase golden, DigitPlace place)
    {
        var test = StationDigitTest.Of(golden.Ints("votes"), golden.Ints("ballots"), place);
        return new()
        {
            ["n"] = test.N,
            ["observed"] = test.Observed,
            ["expected"] = test.Expected,
            ["quadratic_form"] = test.PlugIn?.Statistic,
            ["p"] = test.PlugIn?.PValue?.Value,
            ["naive_pearson_against_expected"] = test.NaivePearson,
        };
    }
}
