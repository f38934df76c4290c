using System.Globalization;

namespace Electoral.Tally;

/// <summary>The first records of a file, with the numbers in them.</summary>
internal sealed class CsvSample
{
    private readonly long[][] _counts;
    private readonly bool?[] _isCount;
    private readonly int[]?[] _ids;
    private readonly Dictionary<string, int> _times;

    /// <param name="header">The names of the columns.</param>
    /// <param name="records">Records with any number of fields; only those with as many as the header are used.</param>
    /// <param name="isWhole">Whether these are all records of the file.</param>
    /// <param name="further">Records from its middle and its end, with as many fields as the header; null for
    /// none.</param>
    public CsvSample(
        IReadOnlyList<string> header,
        IReadOnlyList<string[]> records,
        bool isWhole = true,
        IReadOnlyList<IReadOnlyList<string[]>>? further = null)
    {
        (Header, IsWhole) = (header, isWhole);
        _times = header.CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        (_isCount, _ids) = (new bool?[header.Count], new int[header.Count][]);
        Given = records.Count(record => record.Any(field => !string.IsNullOrWhiteSpace(field)));
        var looked = records.Select((record, i) => (Record: record, Row: i + 1)).Where(
            found => found.Record.Length == header.Count && found.Record.Any(field => field.Length > 0)).ToArray();
        Records = [.. looked.Select(found => found.Record), .. (further ?? []).SelectMany(part => part)];
        RowNumbers = [.. looked.Select(found => found.Row), .. Enumerable.Repeat(0, Records.Count - looked.Length)];
        HasEnd = Records.Count > looked.Length;
        int start = looked.Length;
        Ends = [start, .. (further ?? []).Select(part => start += part.Count)];
        _counts = [.. header.Select(_ => new long[Records.Count])];
        for (int row = 0; row < Records.Count; row++)
        {
            string[] record = Records[row];
            for (int column = 0; column < record.Length; column++) _counts[column][row] = ToCount(record[column]);
        }

        if (DigitGroups.SeparatorOf(this) is not { } separator) return;
        GroupSeparator = separator;
        for (int column = 0; column < header.Count; column++)
        {
            if (!DigitGroups.IsGrouped(Texts(column), separator)) continue;
            _counts[column] = [.. Texts(column).Select(text => ToCount(text.Replace($"{separator}", "")))];
        }

        Array.Clear(_isCount);
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Whether the records cover the whole length of the file.</summary>
    public bool SpansFile => IsWhole || HasEnd;

    /// <summary>Whether records from the middle and the end of the file are included.</summary>
    public bool HasEnd { get; }

    /// <summary>The number of records that were given.</summary>
    public int Given { get; }

    /// <summary>Whether these are all records of the file.</summary>
    public bool IsWhole { get; }

    /// <summary>The records that have a field for each column, the blank ones left out.</summary>
    public IReadOnlyList<string[]> Records { get; }

    /// <summary>The number of each of these in the file, from 1; 0 if it is not known.</summary>
    public IReadOnlyList<int> RowNumbers { get; }

    /// <summary>
    /// Where the pieces of the file (the first, the middle and the end) finish, as the index of the next record.
    /// </summary>
    public IReadOnlyList<int> Ends { get; }

    /// <summary>The character between groups of digits, if counts have one.</summary>
    public char? GroupSeparator { get; }

    /// <summary>The number in a cell, or -1 where there is none.</summary>
    public long this[int column, int row] => _counts[column][row];

    /// <summary>The cells of a column.</summary>
    public IEnumerable<string> Texts(int column) => Records.Select(record => record[column]);

    /// <summary>Whether most cells that are not missing are counts; a few others will be rejects.</summary>
    public bool IsCount(int column) => _isCount[column] ??= AreCounts(column);

    /// <summary>A number for the text of each cell of a column: the same for the same text.</summary>
    public int[] Ids(int column)
    {
        if (_ids[column] is { } known) return known;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] ids = new int[Records.Count];
        for (int row = 0; row < ids.Length; row++)
        {
            string text = Records[row][column];
            if (!numbers.TryGetValue(text, out ids[row])) numbers.Add(text, ids[row] = numbers.Count);
        }

        return _ids[column] = ids;
    }

    /// <summary>Some of the records as a sample of its own, with the same knowledge of the file.</summary>
    public CsvSample Of(IEnumerable<int> rows) =>
        new(Header, [.. rows.Select(row => Records[row])], SpansFile);

    private bool AreCounts(int column)
    {
        int numbers = 0, others = 0;
        long[] counts = _counts[column];
        for (int row = 0; row < counts.Length; row++)
        {
            if (counts[row] >= 0) numbers++;
            else if (!IsMissing(Records[row][column])) others++;
        }

        return numbers > others;
    }

    /// <summary>Whether no cell of a column has a count above zero.</summary>
    public bool IsZero(int column) => !Array.Exists(_counts[column], count => count > 0);

    /// <summary>The first cell that is neither a count nor missing, or null.</summary>
    public string? FirstNonCount(int column) => Records.Select(record => record[column].Trim())
        .FirstOrDefault(text => ToCount(text) < 0 && !IsMissing(text));

    /// <summary>The cells of some columns that are whole numbers below 0.</summary>
    public IEnumerable<(int Column, int Row)> BelowZero(IEnumerable<int> columns) => columns.SelectMany(column =>
        Enumerable.Range(0, Records.Count).Where(row => this[column, row] < 0 && IsBelowZero(Records[row][column])),
        (column, row) => (column, row));

    /// <summary>Whether every cell that is not missing is the address of a page.</summary>
    public bool IsLink(int column) => All(column, IsLink);

    /// <summary>Whether every cell that is not missing is a number with a fraction or a sign.</summary>
    public bool IsMeasure(int column) => !IsCount(column) && All(column, IsMeasure);

    /// <summary>The name of a column in a layout: its header, or its number if the header is not unique.</summary>
    public string NameOf(int column)
    {
        string header = Header[column], number = FormattableString.Invariant($"#{column + 1}");
        bool isNumber = CsvColumn.IsNumber(header, out int index) && index < 0;
        bool tells = header.Length > 0 && !isNumber && !IsTwice(header);
        return tells || _times.ContainsKey(number) ? header : number;
    }

    /// <summary>Whether several columns have this header.</summary>
    public bool IsTwice(string header) => _times[header] > 1;

    private bool All(int column, Func<string, bool> holds)
    {
        bool any = false;
        foreach (string[] record in Records)
        {
            if (IsMissing(record[column])) continue;
            if (!holds(record[column])) return false;
            any = true;
        }

        return any;
    }

    private static bool IsLink(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeasure(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsBelowZero(string text) =>
        text.AsSpan().Trim() is ['-' or '−', .. { IsEmpty: false } digits]
        && !digits.ContainsAnyExceptInRange('0', '9');

    private static bool IsMissing(string text) =>
        text.Length == 0 || CsvLayout.DefaultMissing.Contains(text.Trim());

    private static long ToCount(string text)
    {
        if (text.Length is > 0 and <= 9 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            int digits = 0;
            foreach (char digit in text) digits = (digits * 10) + (digit - '0');
            return digits;
        }

        var number = text.AsSpan().Trim();
        int point = number.IndexOf('.');
        if (point > 0 && !number[(point + 1)..].ContainsAnyExcept('0') && (number.Length - point - 1) % 3 != 0)
        {
            number = number[..point];
        }

        if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9')) return -1;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : -1;
    }
}
