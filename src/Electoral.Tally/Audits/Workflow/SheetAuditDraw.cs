using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>The sheets that a seed drew, and those that must be fetched.</summary>
/// <remarks>
/// Anybody who has the manifest and the seed gets the same draw. Immutable and safe to share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<SheetAuditDraw>))]
public sealed partial class SheetAuditDraw : INotebookResult, IJsonResult<SheetAuditDraw>
{
    internal SheetAuditDraw(SheetAuditPlan plan, string seed, int[] sheets)
    {
        (Plan, Seed, Sheets) = (plan, seed, sheets);
        Draws = [.. sheets.Select(plan.KeyOf)];
        SheetsToFetch =
        [
            .. from draw in sheets.Index()
               group draw.Index + 1 by draw.Item into draws
               orderby draws.Key
               let row = plan.RowOf(draws.Key)
               select new DrawnSheet(row.Key, row.Unit.Path, draws.First(), draws.Count(), row.Provenance.ImageAddress),
        ];
    }

    /// <summary>The plan.</summary>
    public SheetAuditPlan Plan { get; }

    /// <summary>The seed.</summary>
    public string Seed { get; }

    /// <summary>
    /// The keys of the drawn sheets in the order of the draws; with replacement a key can be repeated.
    /// </summary>
    public IReadOnlyList<string> Draws { get; }

    /// <summary>Each drawn sheet once, in the order of the table.</summary>
    public IReadOnlyList<DrawnSheet> SheetsToFetch { get; }

    /// <summary>The indexes of the drawn sheets among those of the plan.</summary>
    internal int[] Sheets { get; }

    /// <summary>
    /// Evaluates the counts of the drawn sheets: the current risk, and how many more sheets are needed.
    /// </summary>
    /// <param name="counted">
    /// The counts by hand, or from the images or codes: sheets with the keys, or the units and codes, of those
    /// reported, of the same selections. Sheets that were not drawn are rejected.
    /// </param>
    /// <param name="lost">Keys of drawn sheets that cannot be counted; each is taken to have the largest possible
    /// error. </param>
    /// <exception cref="ArgumentException">
    /// A sheet was not drawn, is duplicated, lacks a count, or has more votes than its ballots: in that case the bound
    /// on which the draw is based is wrong, and the audit must be planned again with a larger one.
    /// </exception>
    public SheetAuditResult Assess(TallyTable counted, IEnumerable<string>? lost = null)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return SheetAuditResult.Of(this, AuditRecords.Of(this, counted, lost ?? []));
    }

    static void IJsonResult<SheetAuditDraw>.Describe(JsonForm<SheetAuditDraw> form) => form
        .Item("plan", draw => draw.Plan)
        .Text("seed", draw => draw.Seed)
        .Texts("draws", draw => draw.Draws)
        .Items("sheetsToFetch", draw => draw.SheetsToFetch);
}
