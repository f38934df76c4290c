namespace Electoral.Tally;

/// <summary>The fields that make up a code.</summary>
/// <param name="Fields">At least one; several are joined by "/", a "/" or "\" inside them marked by a "\".</param>
/// <param name="TrimZeros">For each whether leading zeros are taken off.</param>
internal sealed record CsvCodePlan(int[] Fields, bool[] TrimZeros)
{
    /// <summary>Whether the code is one field as it is.</summary>
    public bool IsPlain { get; } = Fields.Length == 1 && !TrimZeros[0];
}
