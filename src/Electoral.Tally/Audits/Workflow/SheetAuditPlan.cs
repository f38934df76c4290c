using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A risk-limiting audit of reported sheets, before the first draw.</summary>
/// <remarks>
/// <para>The steps: plan → publish the manifest (<see cref="WriteManifest"/>, <see cref="ManifestHash"/>) → make a seed
/// in public → <see cref="Draw"/> → count what the sheets represent → <see cref="SheetAuditDraw.Assess"/> → either the
/// outcome is confirmed, or a longer draw from the same seed, or a full count.</para>
/// <para>What is audited depends on what the sheets are compared with: the ballots behind them, images, or codes.
/// Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<SheetAuditPlan>))]
public sealed partial class SheetAuditPlan : INotebookResult, IJsonResult<SheetAuditPlan>
{
    private const double WeightOfGuess = 100;

    private readonly ReportedSheets _reported;

    private SheetAuditPlan(TallyTable table, SheetAuditOptions options, ReportedSheets reported)
    {
        (Table, Options, _reported) = (table, options, reported);
        Weights = new(reported.Comparison);
        FirstSampleSize = NeedsFullCount ? SheetCount : FirstSize();
    }

    /// <summary>The options.</summary>
    public SheetAuditOptions Options { get; }

    /// <summary>The sheets as batches, with margins and error bounds.</summary>
    public BatchComparison Comparison => _reported.Comparison;

    /// <summary>The sheets that can be drawn and those that cannot have an error.</summary>
    public int SheetCount => _reported.Rows.Length;

    /// <summary>
    /// Whether only a full count can confirm the outcome: a margin does not exceed the ballots that cannot be audited.
    /// </summary>
    public bool NeedsFullCount => Comparison.NeedsFullCount;

    /// <summary>The draws after which the risk limit is met if there is no error; without replacement on average.
    /// </summary>
    public int FirstSampleSize { get; }

    /// <summary>The SHA-256 of the manifest, in hexadecimal: publish it before the seed is known.</summary>
    public string ManifestHash => field ??= Hash();

    internal TallyTable Table { get; }

    internal SheetWeights Weights { get; }

    /// <summary>Draws sheets from a published seed.</summary>
    /// <param name="seed">
    /// The seed, a text that could not be foreseen when the manifest was published, such as 20 digits from dice.
    /// </param>
    /// <param name="draws">
    /// The number of sheets without replacement, otherwise of draws including repeats; null for
    /// <see cref="FirstSampleSize"/>. A longer draw from one seed begins with the shorter one.
    /// </param>
    /// <returns>The draw, with the list of sheets to fetch.</returns>
    /// <exception cref="ArgumentException">The seed is empty, or there are fewer sheets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    /// <exception cref="InvalidOperationException">Only a full count can confirm the outcome.</exception>
    public SheetAuditDraw Draw(string seed, int? draws = null)
    {
        ArgumentNullException.ThrowIfNull(seed);
        if (string.IsNullOrWhiteSpace(seed)) Throw.NotAnAuditSeed();
        int wanted = draws ?? FirstSampleSize;
        ArgumentOutOfRangeException.ThrowIfLessThan(wanted, 1, nameof(draws));
        if (NeedsFullCount) Throw.NothingToDraw();
        if (Options.Method == SheetAuditMethod.WithReplacement)
        {
            return new(this, seed, [.. Weights.Drawn(seed).Take(wanted)]);
        }

        if (wanted > Weights.Drawable) Throw.MoreSheetsThanDrawable(wanted, Weights.Drawable);
        return new(this, seed, [.. Weights.DrawnOnce(seed).Take(wanted)]);
    }

    /// <summary>
    /// Writes the manifest: a line with the key of each sheet and its weight, in the order of the table.
    /// </summary>
    /// <param name="writer">Where to write.</param>
    /// <remarks>
    /// The weight is the error bound in units of 10⁻¹² margins, rounded up. Lines end in a line feed; a key with a
    /// comma, a quotation mark or a line break is quoted. With the seed, this is all that the draw depends on.
    /// </remarks>
    public void WriteManifest(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("sheet,weight\n");
        for (int sheet = 0; sheet < SheetCount; sheet++)
        {
            writer.Write(Quoted(KeyOf(sheet)));
            writer.Write(',');
            writer.Write(Weights.Weights[sheet].ToString(CultureInfo.InvariantCulture));
            writer.Write('\n');
        }
    }

    internal static SheetAuditPlan Of(TallyTable table, SheetAuditOptions options) =>
        new(table, options, ReportedSheets.Of(table, options));

    internal string KeyOf(int sheet) => Comparison.Batches[sheet].Id;

    internal TallyRow RowOf(int sheet) => Table[_reported.Rows[sheet]];

    /// <summary>The test of an audit without replacement.</summary>
    internal AlphaShrinkTruncateTest Test()
    {
        double guess = 1 - Options.ExpectedError / Weights.TotalBound, nullMean = 1 - 1 / Weights.TotalBound;
        return new(guess, (guess - nullMean) / 2, WeightOfGuess);
    }

    // As if every sheet had the average bound: drawn sheets tend to have a larger one, so fewer may be enough.
    private int FirstSize()
    {
        if (Options.Method == SheetAuditMethod.WithReplacement) return Comparison.SampleSize(Options.RiskLimit);
        double[] bounds = new double[Weights.Drawable];
        Array.Fill(bounds, Weights.TotalBound / bounds.Length);
        var history = Test().Run(MeanSample.OfBatches(new double[bounds.Length], bounds, Weights.TotalBound)).History;
        int draw = 0;
        while (draw < history.Count - 1 && !history[draw].Meets(Options.RiskLimit)) draw++;
        return draw + 1;
    }

    private string Hash()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteManifest(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Quoted(string key) => key.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{key.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : key;

    static void IJsonResult<SheetAuditPlan>.Describe(JsonForm<SheetAuditPlan> form) => form
        .Number("riskLimit", plan => plan.Options.RiskLimit)
        .Word("method", plan => plan.Options.Method)
        .Item("comparison", plan => plan.Comparison)
        .Whole("sheetCount", plan => plan.SheetCount)
        .Truth("needsFullCount", plan => plan.NeedsFullCount)
        .Whole("firstSampleSize", plan => plan.FirstSampleSize)
        .Text("manifestHash", plan => plan.ManifestHash);
}
