using System.Text.Json;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Inputs that have no answer, and why.</summary>
internal static class MixtureRefusalCase
{
    public static Findings Run(GoldenCase golden) =>
        new() { ["reasons"] = golden.Items("cases").Select(ReasonOf) };

    private static string? ReasonOf(JsonElement input)
    {
        var builder = new TallyTable.Builder(new(new Selection("votes")), ["station"]);
        long[] registered = GoldenCase.Longs(input.GetProperty("registered"));
        long[] ballots = GoldenCase.Longs(input.GetProperty("ballots"));
        long[] votes = GoldenCase.Longs(input.GetProperty("votes"));
        for (int row = 0; row < votes.Length; row++)
        {
            builder.Add(new()
            {
                Code = Numbered.Name(row),
                Registered = (int)registered[row],
                BallotsCast = (int)ballots[row],
                Votes = [(int)votes[row]],
            });
        }

        var options = AddedBallotsOptions.EstimatesOnly with { Models = MixtureModels.Stations };
        return builder.Build().FitAddedBallots(options).Fits[0].Reason?.Code switch
        {
            "few-stations" => "too few stations",
            "small-selection" => "selection too small",
            { } code => code.Replace('-', ' '),
            null => null,
        };
    }
}
