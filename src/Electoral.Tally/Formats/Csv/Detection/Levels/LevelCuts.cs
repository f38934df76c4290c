namespace Electoral.Tally;

/// <summary>Levels that are parts of one code, such as those of "022/116/0579/026/01".</summary>
internal static class LevelCuts
{
    private const string Separators = "/-._";

    private const int FewestRecords = 8, FewestParts = 3, MostParts = 6;

    /// <summary>
    /// A level for each part of the code if it is the only level; otherwise the levels as they are. The parts are
    /// numbers, equally many in every record, and each distinguishes units within those of the parts before it.
    /// </summary>
    /// <remarks>For the user to check: the file does not name the parts.</remarks>
    public static IReadOnlyList<CsvLevel> Of(CsvSample sample, IReadOnlyList<CsvLevel> levels)
    {
        bool isOne = levels is [{ Label: null, Code: [{ IsCut: false }] }] && sample.Records.Count >= FewestRecords;
        if (!isOne) return levels;
        var level = levels[0];
        int column = LevelColumns.IndexOf(sample, level.Code[0].Column);
        foreach (char separator in Separators)
        {
            string[][] codes = [.. sample.Texts(column).Select(text => text.Trim().Split(separator))];
            int parts = codes[0].Length;
            if (parts is < FewestParts or > MostParts || !Nest(codes, parts)) continue;
            return
            [
                .. Enumerable.Range(1, parts).Select(part => new CsvLevel
                {
                    Name = part == parts ? level.Name : FormattableString.Invariant($"{level.Name} part {part}"),
                    Code = [level.Code[0] with { Split = separator.ToString(), Part = part }],
                }),
            ];
        }

        return levels;
    }

    private static bool Nest(string[][] codes, int parts)
    {
        bool areNumbers = Array.TrueForAll(codes, code => code.Length == parts && Array.TrueForAll(
            code, part => part.Length > 0 && !part.AsSpan().ContainsAnyExceptInRange('0', '9')));
        if (!areNumbers) return false;
        int above = 0;
        for (int depth = 1; depth <= parts; depth++)
        {
            int units = LevelColumns.Distinct(codes.Select(code => code[..depth]));
            if (depth > 1 && units <= above) return false;
            above = units;
        }

        return LevelColumns.Distinct(codes.Select(code => code[..1])) * 2 <= codes.Length;
    }
}
