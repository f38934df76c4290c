using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Whether the numbers of a bulletin agree with each other, as far as it states them.</summary>
/// <remarks>
/// Compared are: the counts with the valid votes; valid and invalid votes with the ballots cast; the ballots cast with
/// the registered voters; each printed percentage with the count, to the printed digits: as one of what the bulletin
/// says, else of the valid votes, unless all are those of the ballots cast or the registered voters. Immutable and safe
/// to share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<BulletinArithmetic>))]
public sealed class BulletinArithmetic : IFormattable, INotebookResult, IJsonResult<BulletinArithmetic>
{
    private readonly (ReportText Text, string Of, BulletinFinding Finding)[] _findings;

    private BulletinArithmetic(Bulletin bulletin, (ReportText Text, string Of, BulletinFinding Finding)[] findings) =>
        (Bulletin, _findings) = (bulletin, findings);

    /// <summary>The bulletin.</summary>
    public Bulletin Bulletin { get; }

    /// <summary>What was compared; what the bulletin does not state is not compared.</summary>
    public IReadOnlyList<BulletinFinding> Findings => [.. _findings.Select(finding => finding.Finding)];

    /// <summary>Whether everything compared agrees.</summary>
    public bool Holds => Array.TrueForAll(_findings, finding => finding.Finding.Holds);

    /// <summary>Compares the numbers of a bulletin.</summary>
    /// <param name="bulletin">The bulletin.</param>
    public static BulletinArithmetic Of(Bulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        var findings = new List<(ReportText, string, BulletinFinding)>();
        // A decimal holds the sum of as many counts as there can be.
        decimal sum = (decimal)bulletin.ExactTotal;
        if (bulletin.Valid is long valid) Add(BulletinTexts.SumIsValid, "", valid, sum, valid == sum);
        if (bulletin.BallotsCast is long ballots && (bulletin.Valid ?? sum) + bulletin.Invalid is decimal parts)
        {
            Add(BulletinTexts.PartsAreBallots, "", ballots, parts, ballots == parts);
        }

        if (bulletin.BallotsCast is long cast && bulletin.Registered is long registered)
        {
            Add(BulletinTexts.BallotsInRegistered, "", cast, registered, cast <= registered);
        }

        if (Base(bulletin, sum) is decimal total and > 0)
        {
            foreach (var (selection, printed) in bulletin.Percentages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (!bulletin.Votes.TryGetValue(selection, out long votes)) continue;
                Add(
                    BulletinTexts.PercentageOf, selection, printed, 100m * votes / total,
                    IsPercentage(printed, votes, total));
            }
        }

        return new(bulletin, [.. findings]);

        void Add(ReportText text, string of, decimal stated, decimal computed, bool holds) =>
            findings.Add((text, of, new(text.In(null, of), stated, computed, holds)));
    }

    /// <summary>
    /// What the percentages are checked against: what the bulletin says that they are of; else the valid votes, unless
    /// all of them are those of the participants or of the registered voters instead.
    /// </summary>
    private static decimal? Base(Bulletin bulletin, decimal sum)
    {
        decimal valid = bulletin.Valid ?? sum;
        decimal?[] others = [bulletin.BallotsCast, bulletin.RegisteredCovered, bulletin.Registered];
        return bulletin.PercentagesOf switch
        {
            ShareOf.Valid => valid,
            ShareOf.BallotsCast => bulletin.BallotsCast,
            ShareOf.Registered => bulletin.RegisteredCovered ?? bulletin.Registered,
            _ when IsBase(valid) => valid,
            _ => others.FirstOrDefault(other => other is decimal whole && IsBase(whole)) ?? valid,
        };

        bool IsBase(decimal whole) => whole > 0 && bulletin.Percentages.All(
            printed => !bulletin.Votes.TryGetValue(printed.Key, out long votes)
                || IsPercentage(printed.Value, votes, whole));
    }

    private static bool IsPercentage(decimal printed, long votes, decimal whole)
    {
        decimal half = 0.5m;
        for (int digit = 0; digit < printed.Scale; digit++) half /= 10;
        return Math.Abs(100m * votes / whole - printed) <= half;
    }

    /// <summary>The comparison as a section.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        string title = BulletinTexts.Arithmetic.In(language, Bulletin.Name);
        var section = new ReportSection.Builder("bulletin-arithmetic", title);
        if (_findings.Length == 0) return section.Paragraph(BulletinTexts.NothingToCompare.In(language)).Build();
        return section.Table(table =>
        {
            table.Text(BulletinTexts.What.In(language)).Number(BulletinTexts.Stated.In(language));
            table.Number(BulletinTexts.Computed.In(language)).Text(BulletinTexts.Agrees.In(language));
            foreach (var (text, of, finding) in _findings)
            {
                int decimals = text == BulletinTexts.PercentageOf ? finding.Stated.Scale + 2 : 0;
                table.Row(
                    text.In(language, of),
                    CellValue.Number((double)finding.Stated, decimals),
                    CellValue.Number((double)finding.Computed, decimals),
                    (finding.Holds ? BulletinTexts.Yes : BulletinTexts.No).In(language));
            }
        }).Build();
    }

    /// <summary>The comparison as a fixed-width table, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The comparison as a fixed-width table.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The comparison as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    static void IJsonResult<BulletinArithmetic>.Describe(JsonForm<BulletinArithmetic> form) => form
        .Item("bulletin", arithmetic => arithmetic.Bulletin)
        .Items("findings", arithmetic => arithmetic.Findings)
        .Truth("holds", arithmetic => arithmetic.Holds);
}
