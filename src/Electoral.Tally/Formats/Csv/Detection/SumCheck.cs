namespace Electoral.Tally;

/// <summary>Whether the first records of a file add up by a layout that was proved by other files.</summary>
internal static class SumCheck
{
    /// <summary>What contradicts this, or null.</summary>
    public static string? Failure(CsvSighting file, CsvLayout layout)
    {
        int[] votes = [.. layout.Selections.Select(selection => file.IndexOf(selection.Column))];
        if (Further(file, layout, votes) is { } further)
        {
            return $"'{file.Sample.Header[further]}' holds counts that have no role in the other files";
        }

        CsvCount?[] parts = layout switch
        {
            { Valid: not null, BlankIsValid: true } => [layout.Blank],
            { Valid: not null } => [],
            _ => [layout.Blank, layout.Invalid],
        };
        if ((layout.Valid ?? layout.BallotsCast)?.Column is not { } total) return null;
        int target = file.IndexOf(total);
        int[] columns = [.. votes, .. parts.OfType<CsvCount>().Select(part => file.IndexOf(part.Column))];
        for (int row = 0; row < file.Sample.Records.Count; row++)
        {
            if (file.Sample[target, row] < 0 || columns.Any(column => file.Sample[column, row] < 0)) continue;
            if (columns.Sum(column => file.Sample[column, row]) == file.Sample[target, row]) continue;
            return $"the votes do not add up to '{total}' in row {file.Sample.RowNumbers[row]}";
        }

        return null;
    }

    /// <summary>A column with votes but without a role, looked for if the file proves nothing by itself.</summary>
    private static int? Further(CsvSighting file, CsvLayout layout, int[] votes)
    {
        if (file.Detection.Layout is not null || votes.Length == 0) return null;
        var named = CsvLayoutRoles.Columns(layout).ToHashSet(StringComparer.Ordinal);
        for (int column = votes.Min(); column < file.Sample.Header.Count; column++)
        {
            bool isRead = named.Contains(file.Sample.NameOf(column)) || LevelWords.IsNoLevel(file.Sample.Header[column])
                || CountWords.Read(file.Sample.Header[column]) is not null;
            if (!isRead && file.Sample.IsCount(column) && !file.Sample.IsZero(column)) return column;
        }

        return null;
    }
}
