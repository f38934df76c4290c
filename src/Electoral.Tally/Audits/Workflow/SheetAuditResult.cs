using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>What an audit of sheets has found so far.</summary>
/// <remarks>
/// <para>Null hypothesis: the reported outcome differs from that of a full count of what the sheets were compared with.
/// The risk limits the chance to confirm a wrong outcome; it does not show whether the paper itself is what the voters
/// cast. </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<SheetAuditResult>))]
public sealed partial class SheetAuditResult : INotebookResult, IJsonResult<SheetAuditResult>
{
    private SheetAuditResult(SheetAuditDraw draw, SheetError[] found, AuditRisk risk, SheetAuditStatus status, int more)
    {
        (Draw, Risk, Status, MoreDraws) = (draw, risk, status, more);
        Errors = [.. found.Where(error => error.IsDifferent).DistinctBy(error => error.Key)];
        SheetsRecorded = found.DistinctBy(error => error.Key).Count();
        var recorded = found.Select(error => error.Key).ToHashSet(StringComparer.Ordinal);
        Outstanding = [.. draw.SheetsToFetch.Where(sheet => !recorded.Contains(sheet.Key))];
    }

    /// <summary>The draw.</summary>
    public SheetAuditDraw Draw { get; }

    /// <summary>The risk after the draws up to the first that is not recorded.</summary>
    public AuditRisk Risk { get; }

    /// <summary>The state of the audit.</summary>
    public SheetAuditStatus Status { get; }

    /// <summary>The draws that are still needed if they show no error; 0 if there is nothing to draw.</summary>
    public int MoreDraws { get; }

    /// <summary>The sheets recorded, including those lost.</summary>
    public int SheetsRecorded { get; }

    /// <summary>The sheets on which a count differs or which are lost, in the order of the draws.</summary>
    public IReadOnlyList<SheetError> Errors { get; }

    /// <summary>The drawn sheets that are not recorded.</summary>
    public IReadOnlyList<DrawnSheet> Outstanding { get; }

    internal static SheetAuditResult Of(SheetAuditDraw draw, AuditRecords records)
    {
        var plan = draw.Plan;
        SheetError[] found = [.. draw.Sheets.Distinct().Select(sheet => records[sheet]).OfType<SheetError>()];
        if (records.Count == plan.Weights.Drawable)
        {
            bool isRight = FullCount.Confirms(plan, found);
            return new(
                draw, found, isRight ? AuditRisk.Zero : AuditRisk.One,
                isRight ? SheetAuditStatus.Confirmed : SheetAuditStatus.Contradicted, 0);
        }

        int[] sheets = [.. draw.Sheets.TakeWhile(sheet => records[sheet] is not null)];
        double[] taints = [.. sheets.Select(sheet => records[sheet]!.Taint)];
        var measure = AuditMeasure.Of(draw, sheets, taints);
        var status = sheets.Length < draw.Sheets.Length ? SheetAuditStatus.RecordsMissing
            : measure.Risk.Meets(plan.Options.RiskLimit) ? SheetAuditStatus.Confirmed
            : measure.CanEnd ? SheetAuditStatus.SheetsNeeded
            : SheetAuditStatus.FullCountNeeded;
        int more = status == SheetAuditStatus.SheetsNeeded ? measure.MoreDraws() : 0;
        return new(draw, found, measure.Risk, status, more);
    }

    static void IJsonResult<SheetAuditResult>.Describe(JsonForm<SheetAuditResult> form) => form
        .Item("draw", result => result.Draw)
        .Item("risk", result => result.Risk)
        .Word("status", result => result.Status)
        .Whole("moreDraws", result => result.MoreDraws)
        .Whole("sheetsRecorded", result => result.SheetsRecorded)
        .Items("errors", result => result.Errors)
        .Items("outstanding", result => result.Outstanding);
}
