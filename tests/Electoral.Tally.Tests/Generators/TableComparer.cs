namespace Electoral.Tally.Tests.Generators;

/// <summary>Compares two tables in all that can be seen of them; where they differ it says where first.</summary>
internal static class TableComparer
{
    public static void AssertSame(TallyTable expected, TallyTable actual, TableAspects except = TableAspects.None)
    {
        if (FirstDifference(expected, actual, except) is string found) Assert.Fail("The tables differ. " + found);
    }

    /// <summary>The first difference, such as "row 3, valid: expected 1, found 2"; null if there is none.</summary>
    public static string? FirstDifference(
        TallyTable expected, TallyTable actual, TableAspects except = TableAspects.None) =>
        FirstDifference(Facts(expected, except), Facts(actual, except), "")
        ?? Enumerable.Range(0, expected.Count)
            .Select(row => FirstDifference(expected[row], actual[row], except))
            .FirstOrDefault(difference => difference is not null);

    private static string? FirstDifference(TallyRow expected, TallyRow actual, TableAspects except) =>
        FirstDifference(Facts(expected, except), Facts(actual, except), $"row {expected.Index}, ");

    private static string? FirstDifference(
        IEnumerable<(string Name, string Value)> expected,
        IEnumerable<(string Name, string Value)> actual,
        string where)
    {
        using var found = actual.GetEnumerator();
        foreach (var (name, value) in expected)
        {
            if (!found.MoveNext()) return $"{where}{name}: expected {value}, found nothing";
            if (found.Current == (name, value)) continue;
            string other = found.Current.Name == name ? "" : $" (as {found.Current.Name})";
            return $"{where}{name}: expected {value}, found {found.Current.Value}{other}";
        }

        return found.MoveNext() ? $"{where}{found.Current.Name}: expected nothing, found {found.Current.Value}" : null;
    }

    private static IEnumerable<(string Name, string Value)> Facts(TallyTable table, TableAspects except) =>
        Whole(table, except).Concat(Units(table, except));

    private static IEnumerable<(string Name, string Value)> Facts(TallyRow row, TableAspects except) =>
        SheetText.Fields(row.ToSheet())
            .Where(field => field.Name != "source" || !except.HasFlag(TableAspects.Source));

    private static IEnumerable<(string Name, string Value)> Whole(TallyTable table, TableAspects except)
    {
        yield return ("sheets", $"{table.Count}");
        yield return ("contest", $"{table.Contest.Name}");
        yield return ("selections", string.Join("; ", table.Contest.Selections.Select(Described)));
        yield return ("blank is valid", $"{table.Contest.BlankIsValid}");
        yield return ("votes allowed", $"{table.Contest.VotesAllowed}");
        yield return ("levels", string.Join(" > ", [.. table.Units.Levels, table.SheetLevel]));
        yield return ("columns", string.Join(", ", Columns(table, except)));
        yield return ("keys", $"{table.HasKeys}");
        if (!except.HasFlag(TableAspects.Scope)) yield return ("scope", $"{table.Scope}");
        if (except.HasFlag(TableAspects.Reading)) yield break;
        var reading = table.Reading;
        yield return ("reading", $"{reading}");
        foreach (var (reason, count) in reading.RejectsByReason.OrderBy(pair => pair.Key))
        {
            yield return ($"rejected as {reason}", $"{count}");
        }
    }

    private static string Described(Selection selection) =>
        $"{selection.Id} '{selection.Name}' of '{selection.Candidate}' for '{selection.Party}'";

    private static IEnumerable<string> Columns(TallyTable table, TableAspects except)
    {
        var fields = Enum.GetValues<CountField>().Select(field => ($"{field}", table.Column(field)));
        var extra = table.ExtraNames.Select(name => (name, (CountColumn?)table.Extra(name)));
        return fields.Concat(extra).Where(column => IsThere(column.Item2, except)).Select(column => column.Item1);
    }

    private static bool IsThere(CountColumn? column, TableAspects except) => column is not null
        && !(except.HasFlag(TableAspects.EmptyColumns) && column.MissingCount == column.Count);

    private static IEnumerable<(string Name, string Value)> Units(TallyTable table, TableAspects except)
    {
        foreach (var unit in table.Units.Levels.SelectMany(level => table.Units.UnitsAt(level)))
        {
            var (start, count) = table.StartAndCountOf(unit);
            if (count == 0 && except.HasFlag(TableAspects.EmptyUnits)) continue;
            string name = except.HasFlag(TableAspects.UnitNames) ? "" : $" '{unit.Name}'";
            yield return ($"unit at {unit.Level}", $"{unit.Path}{name}, {count} rows from {start}");
        }
    }
}
