using System.Text;

namespace Electoral.Tally;

/// <summary>Makes a table of a source that was read.</summary>
internal sealed class CsvFinisher(CsvReadOptions options)
{
    public TallyTable Finish(CsvLoaded loaded, string? sha256)
    {
        var (store, layout) = (loaded.Store, loaded.Layout);
        var units = store.Units.Build(store.Rows);
        var columns = store.Build();
        string encodingName = loaded.Encoding
            ?? (CsvTexts.AreUtf8(units, columns) ? CsvEncoding.Utf8Name : CsvEncoding.WindowsName);
        Encoding encoding = encodingName == CsvEncoding.WindowsName ? CsvEncoding.Windows : Encoding.UTF8;
        var staged = new StagedTable
        {
            Units = CsvTexts.Decode(units, encoding),
            Columns = CsvTexts.Decode(columns, encoding),
            Duplicates = options.Duplicates,
            Threads = Math.Max(1, options.MaxDegreeOfParallelism),
            CodesAscend = store.CodesAscend && ReferenceEquals(encoding, Encoding.UTF8),
        };
        var made = TableAssembler.Assemble(staged);
        foreach (var row in made.Dropped.InSourceOrder)
        {
            loaded.Log.Withdraw(row, store.RecordOf(row.Row) + 1, store.RecordOf(row.OtherRow) + 1);
        }

        var source = new SourceReading
        {
            Name = loaded.Source,
            Sha256 = sha256,
            Encoding = encodingName,
            Delimiter = (char)loaded.Head.Delimiter,
            Rows = loaded.Log.Records,
        };
        var shape = new TableShape
        {
            Contest = layout.ToContest(),
            Units = made.Tree,
            SheetLevel = layout.Levels[^1].Name,
            Reading = loaded.Log.Report() with
            {
                Sources = [source],
                LabelConflicts = [.. Conflicts(store.Units.Conflicts, staged.Units, encoding)],
                LabelConflictRows = store.Units.Conflicts.Rows,
                DetectedLayout = loaded.Detected ? layout.ToJson() : null,
            },
            Sources = new([loaded.Source], [0]),
        };
        return new(shape, made.Columns, made.RowStart, 0, made.Columns.Count);
    }

    private static IEnumerable<LabelConflict> Conflicts(CsvNameConflicts conflicts, StagedUnits units, Encoding encoding)
    {
        foreach (var (level, unit, name, rows) in conflicts.All)
        {
            yield return new(
                PathOf(units, level, unit), units.Levels[level].Names!.GetString(unit), encoding.GetString(name), rows);
        }
    }

    private static UnitPath PathOf(StagedUnits units, int level, int unit)
    {
        var codes = new string[level + 1];
        for (; level >= 0; level--)
        {
            codes[level] = units.Levels[level].Codes.GetString(unit);
            unit = units.Levels[level].Parents[unit];
        }

        return new(codes);
    }
}
