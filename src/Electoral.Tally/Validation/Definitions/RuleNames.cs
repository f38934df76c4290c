namespace Electoral.Tally.Validation;

/// <summary>How rules are named.</summary>
internal static class RuleNames
{
    public static bool IsRule(string id)
    {
        if (id.Length == 0 || id[0] is < 'a' or > 'z' || id[^1] == '-') return false;
        foreach (char c in id)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
        }

        return true;
    }
}
