using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>What a mixture model says about one sheet.</summary>
/// <param name="Row">The index of the sheet in the table, from 0.</param>
/// <param name="Incremental">The probability, under the model, that a share of its abstentions was added as
/// votes.</param>
/// <param name="Extreme">The probability, under the model, that nearly all of its abstentions were added as
/// votes.</param>
/// <param name="ExpectedBallots">The expected number of added ballots under the model.</param>
/// <remarks>
/// These are probabilities within a model from which real elections deviate: not the probability that anything was done
/// to the sheet. Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AddedBallotsRow>))]
public readonly record struct AddedBallotsRow(int Row, double Incremental, double Extreme, double ExpectedBallots)
    : IJsonResult<AddedBallotsRow>
{
    /// <summary>The probability of either kind.</summary>
    public double Posterior => Incremental + Extreme;

    /// <summary>The row, its posterior and the expected ballots; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"row {Row}: posterior {Posterior:0.000}, {ExpectedBallots:0.0} ballots");

    static void IJsonResult<AddedBallotsRow>.Describe(JsonForm<AddedBallotsRow> form) => form
        .Whole("row", row => row.Row)
        .Number("posterior", row => row.Posterior)
        .Number("incremental", row => row.Incremental)
        .Number("extreme", row => row.Extreme)
        .Number("ballots", row => row.ExpectedBallots);
}
