using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>Mixture models of added ballots fitted to a table: exploratory numbers, no verdict.</summary>
/// <remarks>
/// <para>Two leading selections by default, because a model that finds added ballots for both sides describes
/// heterogeneity. It begins with what it is not evidence of.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AddedBallotsReport>))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class AddedBallotsReport : IFormattable, INotebookResult, IJsonResult<AddedBallotsReport>
{
    internal AddedBallotsReport(TallyTable table, IReadOnlyList<AddedBallotsFit> fits, double rate) =>
        (Table, Fits, FalseDiscoveryRate) = (table, fits, rate);

    /// <summary>The sheets.</summary>
    public TallyTable Table { get; }

    /// <summary>The fits: stations first, then centres, the selections in the order of the options.</summary>
    public IReadOnlyList<AddedBallotsFit> Fits { get; }

    /// <summary>The expected share of clean sheets in the lists of rows.</summary>
    public double FalseDiscoveryRate { get; }

    /// <summary>The fit of a model to a selection; null if it was not requested.</summary>
    /// <param name="model">One model.</param>
    /// <param name="selection">The selection's id.</param>
    public AddedBallotsFit? Of(MixtureModels model, string selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return Fits.FirstOrDefault(fit => fit.Model == model && fit.Selection == selection);
    }

    /// <summary>The report as a section, which begins with what it is not evidence of.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null) => AddedBallotsSection.Of(this, language);

    /// <summary>The report as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The report as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The report as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    static void IJsonResult<AddedBallotsReport>.Describe(JsonForm<AddedBallotsReport> form) =>
        AddedBallotsJson.Describe(form);
}
