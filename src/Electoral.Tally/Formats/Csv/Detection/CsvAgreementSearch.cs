namespace Electoral.Tally;

/// <summary>Finds the layout that each of several files proves; their order has no influence.</summary>
/// <remarks>
/// The file that proves most is the model. Every other file must have its columns and add up by them, and must not have
/// votes for which the model has no column.
/// </remarks>
internal sealed class CsvAgreementSearch(IReadOnlyList<CsvSighting> files, ReadOptions options)
{
    private static readonly ReportText LacksText = new(
        "{0} has no column \"{1}\": its counts are missing there.",
        "{0} no tiene la columna «{1}»: ahí faltan sus cifras.");

    private readonly SortedSet<string> _differences = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReportStatement> _lacking = new(StringComparer.Ordinal);

    /// <exception cref="CsvLayoutException">The files do not prove the same layout.</exception>
    public CsvAgreement Find()
    {
        var given = files.Where(file => file.Given is not null).OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.Given!).FirstOrDefault();
        return given is null ? Prove() : Take(given);
    }

    private CsvAgreement Prove()
    {
        var proving = files.Where(file => file.Detection.Layout is not null)
            .OrderByDescending(file => file.Detection.Layout!.Selections.Count)
            .ThenByDescending(file => file.Sample.Records.Count)
            .ThenBy(file => file.Detection.Layout!.ToJson(), StringComparer.Ordinal)
            .ThenBy(file => file.Name, StringComparer.Ordinal).ToArray();
        if (proving.Length == 0) FirstByName().Detection.LayoutOf(FirstByName().Name);
        var model = proving[0].Detection.Layout!;
        if (proving.Any(file => file.Detection.Layout!.IsStream)) return ProveRecords(model);
        CsvLayout[] layouts = [.. proving.Select(file => file.Detection.Layout!)];
        string? Any(CountField field) => layouts.Select(layout => layout.ColumnOf(field)).FirstOrDefault(
            column => column is not null);
        var further = layouts.SelectMany(layout => layout.Selections).DistinctBy(selection => selection.Id)
            .Where(one => !model.Selections.Contains(one)).OrderBy(one => one.Id, StringComparer.Ordinal);
        CsvSelection[] selections = [.. model.Selections, .. further];
        var whole = model with
        {
            BlankIsValid = Array.Exists(layouts, layout => layout.BlankIsValid),
            Registered = Any(CountField.Registered),
            BallotsCast = Any(CountField.BallotsCast),
            Valid = Any(CountField.Valid),
            Invalid = Any(CountField.Invalid),
            Blank = Any(CountField.Blank),
            Selections = selections,
            Extra =
            [
                .. layouts.SelectMany(layout => layout.Extra).DistinctBy(extra => extra.Key)
                    .Where(extra => selections.All(selection => selection.Column != extra.Value.Column))
                    .Where(extra => !Enum.GetValues<CountField>().Any(field => Any(field) == extra.Value.Column)),
            ],
            Image = Array.TrueForAll(layouts, layout => layout.Image == model.Image) ? model.Image : null,
            Delimiter = files.All(file => file.Delimiter == files[0].Delimiter) ? files[0].Delimiter : null,
            SkipLines = files.All(file => file.LinesBefore == files[0].LinesBefore) ? files[0].LinesBefore : 0,
        };
        CsvLayout[] own = [.. files.Select(file => Own(file, whole))];
        if (_differences.Count > 0) Throw.LayoutsDiffer(_differences, whole);
        bool isOfCounts = proving.Any(file => !file.Detection.IsOfHeader);
        return new(whole, own, isOfCounts, IsGiven: false) { Warnings = [.. _lacking.Values] };
    }

    /// <summary>Files whose records are combined into sheets: each must prove the same layout.</summary>
    private CsvAgreement ProveRecords(CsvLayout model)
    {
        foreach (var file in files)
        {
            bool isSame = file.Detection.Layout is { } own && Roles(own) == Roles(model)
                && own.Levels.SequenceEqual(model.Levels);
            if (!isSame) _differences.Add($"{file.Name} does not prove the layout of the others");
        }

        if (_differences.Count > 0) Throw.LayoutsDiffer(_differences, model);
        return new(model, [.. files.Select(file => file.Detection.Layout! with
        {
            Delimiter = file.Delimiter,
            SkipLines = file.LinesBefore,
        })], IsFoundFromCounts: true, IsGiven: false);
    }

    /// <summary>A layout next to one file applies to the others too, unless these prove other votes.</summary>
    private CsvAgreement Take(CsvLayout given)
    {
        foreach (var file in files)
        {
            if (file.Given is { } other && !AreAlike(other, given))
            {
                _differences.Add($"the layout of {file.Name} has roles other than that of another file");
            }

            if (file.Given is not null || file.Detection.Layout is not { } found) continue;
            var columns = given.Selections.SelectMany(selection => selection.Columns);
            string[] further = [.. found.Selections.Select(selection => selection.Column).Except(columns)];
            if (further.Length == 0) continue;
            _differences.Add($"{file.Name} has votes in {List(further)}, which the layout of another file leaves out");
        }

        if (_differences.Count > 0) Throw.LayoutsDiffer(_differences, given);
        return new(given, [.. files.Select(Own)], IsFoundFromCounts: false, IsGiven: true);

        CsvLayout Own(CsvSighting file) => file.Given ?? given with
        {
            Delimiter = file.Delimiter,
            SkipLines = file.LinesBefore > 0 ? file.LinesBefore : given.SkipLines,
        };
    }

    private static bool AreAlike(CsvLayout layout, CsvLayout other) =>
        Roles(layout) == Roles(other) && layout.Levels.Select(level => (level.Name, level.Label is null, level.Unique))
            .SequenceEqual(other.Levels.Select(level => (level.Name, level.Label is null, level.Unique)));

    /// <summary>The layout without the parts that may differ from file to file.</summary>
    private static CsvLayout Roles(CsvLayout layout) => layout with
    {
        Delimiter = null,
        Encoding = null,
        SkipLines = 0,
        Quote = '"',
        Header = true,
        HeaderRows = 1,
        EndsBefore = [],
        Missing = CsvLayout.DefaultMissing,
        GroupSeparator = null,
        Filter = [],
        Exclude = [],
        Levels = [new() { Name = "level", Code = ["code"] }],
    };

    private CsvSighting FirstByName() => files.OrderBy(file => file.Name, StringComparer.Ordinal).First();

    /// <summary>The layout of the whole in the form of one file.</summary>
    private CsvLayout Own(CsvSighting file, CsvLayout whole)
    {
        var found = file.Detection.Layout;
        int before = _differences.Count;
        string? Field(CountField field) => whole.ColumnOf(field) is not { } column
            ? null
            : file.Has(column) ? column : found?.ColumnOf(field) ?? Lack(file, column);
        var levels = whole.Levels;
        if (!levels.SelectMany(level => level.Code.Select(code => code.Column).Append(level.Label)).OfType<string>()
            .All(file.Has))
        {
            if (found is not null && AreAlike(whole with { Levels = found.Levels }, whole)) levels = found.Levels;
            else _differences.Add($"{file.Name} lacks the columns of the levels {List(levels.Select(Text))}");
        }

        var own = whole with
        {
            Levels = levels,
            Registered = Field(CountField.Registered),
            BallotsCast = Field(CountField.BallotsCast),
            Valid = Field(CountField.Valid),
            Invalid = Field(CountField.Invalid),
            Blank = Field(CountField.Blank),
            Selections = [.. whole.Selections.Where(one => file.Has(one.Column) || Lack(file, one.Column) is not null)],
            Extra = [.. whole.Extra.Where(extra => file.Has(extra.Value.Column))],
            Delimiter = file.Delimiter,
            SkipLines = file.LinesBefore,
        };
        if (_differences.Count > before) return own;
        if ((SumCheck.Failure(file, own) ?? LevelDetection.Check(file.Sample, levels)) is { } failure
            && file.Sample.Records.Count > 0)
        {
            _differences.Add($"{file.Name}: {failure}");
        }

        return own;
    }

    private static string Text(CsvLevel level) => level.Code[0].Column;

    /// <summary>Notes that a file lacks a column of counts.</summary>
    private string? Lack(CsvSighting file, string column)
    {
        if (!options.AllowMissingColumns)
        {
            _differences.Add($"{file.Name} has no column '{column}', which other files have");
            return null;
        }

        _lacking.TryAdd($"{file.Name}/{column}", new("column-missing", LacksText, file.Name, column));
        return null;
    }

    private static string List(IEnumerable<string> columns) =>
        string.Join(", ", columns.Select(column => $"'{column}'"));
}
