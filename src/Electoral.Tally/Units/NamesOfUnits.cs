namespace Electoral.Tally;

/// <summary>The names of a unit and of those above it.</summary>
internal static class NamesOfUnits
{
    /// <summary>The names from the top; null for a unit without one of its own. Empty if no unit has one.</summary>
    public static string?[] Of(ReportingUnit unit)
    {
        var names = new string?[unit.Depth];
        bool any = false;
        for (int depth = names.Length; depth > 0; depth--, unit = unit.Parent ?? unit)
        {
            // A unit without a name of its own shows its code.
            if (unit.Code.Length == 0 || unit.Name == unit.Code) continue;
            names[depth - 1] = unit.Name;
            any = true;
        }

        return any ? names : [];
    }

    /// <summary>The names from the top, as they are shown: the code where a unit has none of its own.</summary>
    public static string[] Shown(ReportingUnit unit)
    {
        string[] names = new string[unit.Depth];
        for (int depth = names.Length; depth > 0; depth--, unit = unit.Parent ?? unit) names[depth - 1] = unit.Name;
        return names;
    }
}
