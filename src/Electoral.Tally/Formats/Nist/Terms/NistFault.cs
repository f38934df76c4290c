namespace Electoral.Tally;

/// <summary>Why a report cannot be read; whoever reads it adds the source and the line.</summary>
internal sealed class NistFault(string message) : Exception(message);
