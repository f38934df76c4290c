using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Finds sheets and units of a table by what people type: key, code, path, name, image address.</summary>
/// <remarks>
/// <para>Texts are compared without case, accents, leading zeros and punctuation, with Georgian letters as Latin ones;
/// docs/lookup.md says what else is folded and what is not. Addresses are compared as they are. Only units with sheets
/// in the table are found.</para>
/// <para>Answers do not depend on threads or on the order of the file. Immutable and safe to share between threads.
/// </para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetIndex>))]
public sealed class SheetIndex
{
    private readonly LookupOptions _options;
    private readonly UnitNumbers _units;
    private readonly NameIndex _names;
    private readonly CodeIndex _codes;

    internal SheetIndex(TallyTable table, LookupOptions options)
    {
        (Table, _options, _units) = (table, options, new(table));
        int threads = options.MaxDegreeOfParallelism;
        (_names, _codes) = RunBoth.Of(
            threads, () => NameIndex.Of(table, _units), _ => new CodeIndex(table, _units, threads),
            CancellationToken.None);
    }

    /// <summary>The table.</summary>
    public TallyTable Table { get; }

    /// <summary>
    /// Looks for anything that a text may be: all of the following, and similar spelling if nothing else is found.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>What was found; nothing for a text without letters and digits.</returns>
    public LookupResult Find(string text)
    {
        var (matches, folded, written) = Begin(text);
        if (folded.Length == 0) return matches.ToResult(text);
        matches.AddRows(MatchReason.SheetKey, _codes.RowsWithKey(folded, written));
        matches.AddRows(MatchReason.ImageAddress, _codes.RowsWithImage(written));
        if (PathSearch.IsPath(text)) Paths.Add(text, matches);
        _codes.AddRowsWithCode(folded, written, matches);
        matches.AddUnits(MatchReason.UnitCode, _codes.UnitsWithCode(folded, written));
        NameSearch.AddNames(_names, folded, matches);
        NameSearch.AddWithWords(_names, folded, matches);
        if (matches.Total == 0) NameSearch.AddNearest(_names, folded, _options.MostEdits, matches);
        return matches.ToResult(text);
    }

    /// <summary>Looks for sheets by key, or by their own code, and for units by code.</summary>
    /// <param name="id">The key or code; if sheets have no key of their own, their path of codes.</param>
    public LookupResult FindById(string id)
    {
        var (matches, folded, written) = Begin(id);
        if (folded.Length == 0) return matches.ToResult(id);
        matches.AddRows(MatchReason.SheetKey, _codes.RowsWithKey(folded, written));
        if (!Table.HasKeys) Paths.AddExactSheets(id, matches);
        _codes.AddRowsWithCode(folded, written, matches);
        matches.AddUnits(MatchReason.UnitCode, _codes.UnitsWithCode(folded, written));
        return matches.ToResult(id);
    }

    /// <summary>Looks for a unit or sheet by codes or names from the top down, with "/" or "›" between them. </summary>
    /// <param name="path">
    /// The path, such as "1/3/Escuela Sucre/2". It need not begin at the top: in that case, all that end with it are
    /// found.
    /// </param>
    public LookupResult FindByPath(string path)
    {
        var (matches, _, _) = Begin(path);
        Paths.Add(path, matches);
        return matches.ToResult(path);
    }

    /// <summary>Looks for units by name, or by the beginning of the name.</summary>
    /// <param name="text">The name or its beginning.</param>
    public LookupResult FindByName(string text)
    {
        var (matches, folded, _) = Begin(text);
        NameSearch.AddNames(_names, folded, matches);
        return matches.ToResult(text);
    }

    /// <summary>Looks for units by words of their name, in any order, each possibly cut short.</summary>
    /// <remarks>The words of all names are gathered on the first call.</remarks>
    /// <param name="words">The words.</param>
    public LookupResult FindByWords(string words)
    {
        var (matches, folded, _) = Begin(words);
        NameSearch.AddWithWords(_names, folded, matches);
        return matches.ToResult(words);
    }

    /// <summary>Looks for sheets by the address of their image.</summary>
    /// <param name="address">The whole address, as it was published.</param>
    public LookupResult FindByImage(string address)
    {
        var (matches, _, written) = Begin(address);
        matches.AddRows(MatchReason.ImageAddress, _codes.RowsWithImage(written));
        return matches.ToResult(address);
    }

    /// <summary>
    /// Looks for units whose name has a similar spelling, the nearest first; if there are none, for those whose name
    /// has each word with a similar spelling.
    /// </summary>
    /// <param name="name">The whole name. A text without a letter finds nothing: another number is another code.
    /// </param>
    public LookupResult FindNearest(string name)
    {
        var (matches, folded, _) = Begin(name);
        NameSearch.AddNearest(_names, folded, _options.MostEdits, matches);
        return matches.ToResult(name);
    }

    /// <summary>The table that is searched.</summary>
    public override string ToString() => $"index of {Counted.Of(Table.Count, "sheet")}";

    private PathSearch Paths => new(Table, _units, _names, _codes);

    private (MatchList Matches, string Folded, string Written) Begin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var matches = new MatchList(Table, _units, _names, _options.MostMatches);
        return (matches, new NameFolding().Of(text.AsSpan()).ToString(), text.Trim());
    }
}
