using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>The count of a drawn sheet compared with the reported one.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetError>))]
public sealed class SheetError : IJsonResult<SheetError>
{
    private SheetError(SheetAuditPlan plan, int sheet, IReadOnlyList<long>? counted, double error, double taint)
    {
        var batch = plan.Comparison.Batches[sheet];
        (Key, Reported, Counted) = (batch.Id, batch.Votes, counted);
        (Error, Taint) = (error, taint);
    }

    /// <summary>The key of the sheet.</summary>
    public string Key { get; }

    /// <summary>The reported votes of each candidate.</summary>
    public IReadOnlyList<long> Reported { get; }

    /// <summary>The counted votes of each candidate; null if the sheet is lost.</summary>
    public IReadOnlyList<long>? Counted { get; }

    /// <summary>By how much the sheet overstated the margin, in margins; negative if it hurt the winner.</summary>
    public double Error { get; }

    /// <summary>The error as a share of its bound, 0 to 1.</summary>
    public double Taint { get; }

    /// <summary>Whether a count differs from the reported one, or the sheet is lost.</summary>
    public bool IsDifferent => Counted is null || !Counted.SequenceEqual(Reported);

    /// <summary>The key and the taint; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{Key}: taint {Taint:0.0000}");

    internal static SheetError Of(SheetAuditPlan plan, int sheet, long[] counted)
    {
        double error = plan.Comparison.ErrorOf(sheet, counted), bound = plan.Weights.BoundOf(sheet);
        return new(plan, sheet, Array.AsReadOnly(counted), error, error <= 0 ? 0 : Math.Min(1, error / bound));
    }

    internal static SheetError OfLost(SheetAuditPlan plan, int sheet) =>
        new(plan, sheet, null, plan.Weights.BoundOf(sheet), 1);

    static void IJsonResult<SheetError>.Describe(JsonForm<SheetError> form) => form
        .Text("key", error => error.Key)
        .Wholes("reported", error => error.Reported)
        .Member("counted", JsonKinds.OrNull(JsonKinds.List(JsonKinds.Whole)), error => error.Counted)
        .Number("error", error => error.Error)
        .Number("taint", error => error.Taint)
        .Truth("isDifferent", error => error.IsDifferent);
}
