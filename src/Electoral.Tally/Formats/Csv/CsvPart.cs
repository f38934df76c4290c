using System.Text;

namespace Electoral.Tally;

/// <summary>One source read and decoded: a part of the table to come, or all of it.</summary>
internal sealed record CsvPart(
    CsvLoaded Loaded, StagedUnits Units, TableColumns Columns, Encoding Encoding, SourceReading Source)
{
    public bool CodesAscend => Loaded.Store.CodesAscend && Encoding is UTF8Encoding;

    public static CsvPart Of(CsvLoaded loaded, string? sha256, int threads)
    {
        var columns = loaded.Store.Build();
        var units = loaded.Store.Units.Build(columns.Codes, threads);
        string name = loaded.Encoding
            ?? (CsvTexts.AreUtf8(units, columns) ? CsvEncoding.Utf8Name : CsvEncoding.WindowsName);
        Encoding encoding = name == CsvEncoding.WindowsName ? CsvEncoding.Windows : Encoding.UTF8;
        var source = new SourceReading
        {
            Name = loaded.Source,
            Sha256 = sha256,
            Encoding = name,
            Delimiter = (char)loaded.Head.Delimiter,
            Rows = loaded.Log.Records,
        };
        return new(loaded, CsvTexts.Decode(units, encoding), CsvTexts.Decode(columns, encoding), encoding, source);
    }

    /// <summary>The units that the source calls by two names.</summary>
    public IEnumerable<LabelConflict> NameConflicts()
    {
        foreach (var (level, unit, name, rows) in Loaded.Store.Units.Conflicts.All)
        {
            string kept = Units.Levels[level].Names!.GetString(unit);
            yield return new(Units.PathOf(level, unit), kept, Encoding.GetString(name), rows);
        }
    }
}
