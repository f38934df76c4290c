namespace Electoral.Tally;

/// <summary>How families and tests are named for machines.</summary>
internal static class DefinitionNames
{
    /// <summary>Small letters, digits and hyphens, a letter first.</summary>
    public static bool IsFamily(string name) => name.Length > 0 && char.IsAsciiLetterLower(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The name of a family, a point, and another such name.</summary>
    public static bool IsTest(string id) =>
        id.IndexOf('.', StringComparison.Ordinal) is > 0 and var point
        && IsFamily(id[..point]) && IsFamily(id[(point + 1)..]);
}
