namespace Electoral.Tally;

internal static partial class Throw
{
    public static long? IfNegative(long? value, string name) => value < 0
        ? throw new ArgumentOutOfRangeException(
            Shown(name), value, $"{Shown(name)}: found {value}, expected a number not below 0.")
        : value;

    public static long NoVotesOf(string selection) =>
        throw new KeyNotFoundException($"No votes of '{Shown(selection)}' are stated.");

    public static void NegativePercentage(decimal percentage, string selection) =>
        throw new ArgumentOutOfRangeException(
            nameof(percentage), percentage,
            $"{Shown(selection)}: found {percentage} %, expected a percentage not below 0.");

    public static void ShareOutOfRange(decimal value, string name) =>
        throw new ArgumentOutOfRangeException(
            Shown(name), value, $"{Shown(name)}: found {value}, expected a share from 0 to 1.");
}
