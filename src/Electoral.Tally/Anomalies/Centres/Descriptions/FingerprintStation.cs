namespace Electoral.Tally;

/// <summary>One station of a <see cref="StandardisedFingerprint"/>.</summary>
/// <param name="Station">Its index among all stations.</param>
/// <param name="Centre">The index of its centre.</param>
/// <param name="Registered">Its registered voters.</param>
/// <param name="TurnoutZ">Its turnout in standard deviations of its centre, from the centre's mean.</param>
/// <param name="ShareZ">Its share in the same way.</param>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
internal readonly record struct FingerprintStation(
    int Station, int Centre, int Registered, double TurnoutZ, double ShareZ);
