<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>AdjustmentFeature</name>
        <message>
            <source>Adjustments</source>
            <translation>Korrekturen</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentPanel</name>
        <message>
            <source>Show the adjustment</source>
            <translation>Einstellungsebene anzeigen</translation>
        </message>
        <message>
            <source>Reset to no change</source>
            <translation>Auf „keine Änderung“ zurücksetzen</translation>
        </message>
        <message>
            <source>An adjustment is a layer that changes everything below it, and nothing for good: it can be set anew at any time.

Add one with the buttons above, or choose one in the Layers panel. If something is selected, it is adjusted alone.</source>
            <translation>Eine Einstellungsebene verändert alles, was unter ihr liegt, aber nichts endgültig: Sie lässt sich jederzeit neu einstellen.

Fügen Sie mit den Schaltflächen oben eine hinzu oder wählen Sie eine im Bedienfeld „Ebenen“. Besteht eine Auswahl, so wird nur sie verändert.</translation>
        </message>
    </context>
    <context>
        <name>Adjustments</name>
        <message>
            <source>Levels</source>
            <translation>Tonwertkorrektur</translation>
        </message>
        <message>
            <source>Sets black, white and the middle, over the histogram.</source>
            <translation>Legt Schwarz, Weiß und die Mitte fest, über dem Histogramm.</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Gradationskurven</translation>
        </message>
        <message>
            <source>Makes any tone lighter or darker by a curve.</source>
            <translation>Macht jeden Tonwert mit einer Kurve heller oder dunkler.</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>Weißabgleich</translation>
        </message>
        <message>
            <source>Takes a colour cast away: what ought to be grey gets grey.</source>
            <translation>Entfernt einen Farbstich: Was grau sein soll, wird grau.</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <source>Makes colours stronger or weaker at the same lightness.</source>
            <translation>Macht Farben bei gleicher Helligkeit kräftiger oder schwächer.</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>Schärfen</translation>
        </message>
        <message>
            <source>Raises fine detail; grain can be spared.</source>
            <translation>Hebt feine Details hervor; das Korn kann verschont bleiben.</translation>
        </message>
        <message>
            <source>Invert negative</source>
            <translation>Negativ umkehren</translation>
        </message>
        <message>
            <source>Makes a positive of a scanned negative, without its orange mask.</source>
            <translation>Macht aus einem gescannten Negativ ein Positiv, ohne die Orangemaske.</translation>
        </message>
        <message>
            <source>This is grey</source>
            <translation>Das ist grau</translation>
        </message>
        <message>
            <source>This is black</source>
            <translation>Das ist schwarz</translation>
        </message>
        <message>
            <source>This is white</source>
            <translation>Das ist weiß</translation>
        </message>
        <message>
            <source>This is bare film</source>
            <translation>Das ist blanker Film</translation>
        </message>
        <message>
            <source>This is the densest part</source>
            <translation>Das ist die dichteste Stelle</translation>
        </message>
    </context>
    <context>
        <name>BlendModes</name>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>Multiplizieren</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Negativ multiplizieren</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Ineinanderkopieren</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>Weiches Licht</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Luminosity</source>
            <translation>Luminanz</translation>
        </message>
    </context>
    <context>
        <name>BrushBar</name>
        <message>
            <source>Hardness of the edge (Shift+[ and Shift+])</source>
            <translation>Härte des Randes (Umschalt+[ und Umschalt+])</translation>
        </message>
        <message>
            <source>Opacity of the whole stroke</source>
            <translation>Deckkraft des ganzen Strichs</translation>
        </message>
        <message>
            <source>From one dab to the next, as a share of the size</source>
            <translation>Von einem Tupfer zum nächsten, als Anteil der Größe</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>Härte</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Size of the brush</source>
            <translation>Größe des Pinsels</translation>
        </message>
        <message>
            <source>px</source>
            <translation>px</translation>
        </message>
        <message>
            <source>Diameter in pixels of the photo ([ and ])</source>
            <translation>Durchmesser in Pixeln des Fotos ([ und ])</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>Size and opacity</source>
            <translation>Größe und Deckkraft</translation>
        </message>
        <message>
            <source>Pressure of the pen changes</source>
            <translation>Der Stiftdruck ändert</translation>
        </message>
        <message>
            <source>What changes when the pen is pressed harder</source>
            <translation>Was sich ändert, wenn der Stift stärker aufgedrückt wird</translation>
        </message>
        <message>
            <source>Spacing</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Pen pressure changes</source>
            <translation>Stiftdruck ändert</translation>
        </message>
        <message>
            <source>Spacing and pressure of the pen</source>
            <translation>Abstand und Stiftdruck</translation>
        </message>
    </context>
    <context>
        <name>BrushTool</name>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Paints on</source>
            <translation>Malt auf</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
    </context>
    <context>
        <name>ChannelChoice</name>
        <message>
            <source>All channels</source>
            <translation>Alle Kanäle</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Which channel the settings are for</source>
            <translation>Für welchen Kanal die Einstellungen gelten</translation>
        </message>
    </context>
    <context>
        <name>CheckpointDialog</name>
        <message>
            <source>Choose a checkpoint</source>
            <translation>Checkpoint wählen</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>The networks that restore come from a checkpoint. Use:</source>
            <translation>Die Netze, die restaurieren, stammen aus einem Checkpoint. Verwenden:</translation>
        </message>
        <message>
            <source>&amp;Folder…</source>
            <translation>&amp;Ordner…</translation>
        </message>
        <message>
            <source>Use a checkpoint that lies anywhere else</source>
            <translation>Einen Checkpoint verwenden, der anderswo liegt</translation>
        </message>
        <message>
            <source>Folder of a checkpoint</source>
            <translation>Ordner eines Checkpoints</translation>
        </message>
    </context>
    <context>
        <name>CheckpointField</name>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Choose a checkpoint</source>
            <translation>Checkpoint wählen</translation>
        </message>
        <message>
            <source>The networks that restore: {name}</source>
            <translation>Die Netze, die restaurieren: {name}</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>“{name}” is still being restored.</source>
            <translation>„{name}“ wird noch restauriert.</translation>
        </message>
        <message>
            <source>What comes of the restoration is lost if you close it.</source>
            <translation>Was die Restaurierung ergibt, geht verloren, wenn Sie es schließen.</translation>
        </message>
        <message>
            <source>Stop the Restoration and Close</source>
            <translation>Restaurierung abbrechen und schließen</translation>
        </message>
        <message>
            <source>Something is still being done. Close the program anyway?</source>
            <translation>Es wird noch gearbeitet. Das Programm trotzdem schließen?</translation>
        </message>
        <message>
            <source>A file or a page is finished first; you will not be told if that fails.</source>
            <translation>Eine Datei oder Seite wird zuerst fertiggestellt; ob das misslingt, erfahren Sie nicht.</translation>
        </message>
        <message>
            <source>What the networks are working on is given up.</source>
            <translation>Woran die Netze arbeiten, wird aufgegeben.</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>Close Anyway</source>
            <translation>Trotzdem schließen</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>Änderungen an „{name}“ speichern?</translation>
        </message>
        <message>
            <source>Without saving, the work since the last save is lost.</source>
            <translation>Ohne Speichern geht die Arbeit seit dem letzten Speichern verloren.</translation>
        </message>
    </context>
    <context>
        <name>ColorButton</name>
        <message>
            <source>Colour that the brush paints on the layer</source>
            <translation>Farbe, mit der der Pinsel auf die Ebene malt</translation>
        </message>
        <message>
            <source>Colour of the brush</source>
            <translation>Farbe des Pinsels</translation>
        </message>
    </context>
    <context>
        <name>ColorField</name>
        <message>
            <source>Pick {}</source>
            <translation>{} wählen</translation>
        </message>
        <message>
            <source>Red, green and blue as in #4b5320</source>
            <translation>Rot, Grün und Blau wie in #4b5320</translation>
        </message>
        <message>
            <source>Forget {}</source>
            <translation>{} vergessen</translation>
        </message>
        <message>
            <source>Forgets the colour; the words stay</source>
            <translation>Vergisst die Farbe; die Wörter bleiben</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add adjustment</source>
            <translation>Einstellungsebene hinzufügen</translation>
        </message>
        <message>
            <source>Add layer</source>
            <translation>Ebene hinzufügen</translation>
        </message>
        <message>
            <source>Add layer mask</source>
            <translation>Ebenenmaske hinzufügen</translation>
        </message>
        <message>
            <source>Add region</source>
            <translation>Bereich hinzufügen</translation>
        </message>
        <message>
            <source>Add retouching layer</source>
            <translation>Retuscheebene hinzufügen</translation>
        </message>
        <message>
            <source>Blend mode</source>
            <translation>Füllmethode</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>Pinselstrich</translation>
        </message>
        <message>
            <source>Change adjustment</source>
            <translation>Einstellungsebene ändern</translation>
        </message>
        <message>
            <source>Change region</source>
            <translation>Bereich ändern</translation>
        </message>
        <message>
            <source>Change settings</source>
            <translation>Einstellungen ändern</translation>
        </message>
        <message>
            <source>Choose variation</source>
            <translation>Variante wählen</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clone stamp</source>
            <translation>Kopierstempel</translation>
        </message>
        <message>
            <source>Combine masks</source>
            <translation>Masken verrechnen</translation>
        </message>
        <message>
            <source>Convert to colour</source>
            <translation>In Farbe umwandeln</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Zuschneiden</translation>
        </message>
        <message>
            <source>Deselect</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Detect scratches</source>
            <translation>Kratzer erkennen</translation>
        </message>
        <message>
            <source>Duplicate layer</source>
            <translation>Ebene duplizieren</translation>
        </message>
        <message>
            <source>Duplicate region</source>
            <translation>Bereich duplizieren</translation>
        </message>
        <message>
            <source>Feather mask</source>
            <translation>Weiche Maskenkante</translation>
        </message>
        <message>
            <source>Fill mask</source>
            <translation>Maske füllen</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Vertikal spiegeln</translation>
        </message>
        <message>
            <source>Grow or shrink mask</source>
            <translation>Maske erweitern oder verkleinern</translation>
        </message>
        <message>
            <source>Healing brush</source>
            <translation>Reparaturpinsel</translation>
        </message>
        <message>
            <source>Invert mask</source>
            <translation>Maske umkehren</translation>
        </message>
        <message>
            <source>Keep variation</source>
            <translation>Variante behalten</translation>
        </message>
        <message>
            <source>Layer opacity</source>
            <translation>Ebenendeckkraft</translation>
        </message>
        <message>
            <source>Layer visibility</source>
            <translation>Sichtbarkeit der Ebene</translation>
        </message>
        <message>
            <source>Lock layer</source>
            <translation>Ebene sperren</translation>
        </message>
        <message>
            <source>Lock region</source>
            <translation>Bereich sperren</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Horizontal spiegeln</translation>
        </message>
        <message>
            <source>Move layer</source>
            <translation>Ebene verschieben</translation>
        </message>
        <message>
            <source>Paint</source>
            <translation>Malen</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>Perspektive</translation>
        </message>
        <message>
            <source>Region colour</source>
            <translation>Bereichsfarbe</translation>
        </message>
        <message>
            <source>Region note</source>
            <translation>Bereichsnotiz</translation>
        </message>
        <message>
            <source>Region prompt</source>
            <translation>Bereichsbeschreibung</translation>
        </message>
        <message>
            <source>Region strength</source>
            <translation>Bereichsstärke</translation>
        </message>
        <message>
            <source>Region visibility</source>
            <translation>Sichtbarkeit des Bereichs</translation>
        </message>
        <message>
            <source>Remove layer</source>
            <translation>Ebene entfernen</translation>
        </message>
        <message>
            <source>Remove layer mask</source>
            <translation>Ebenenmaske entfernen</translation>
        </message>
        <message>
            <source>Remove region</source>
            <translation>Bereich entfernen</translation>
        </message>
        <message>
            <source>Rename layer</source>
            <translation>Ebene umbenennen</translation>
        </message>
        <message>
            <source>Rename region</source>
            <translation>Bereich umbenennen</translation>
        </message>
        <message>
            <source>Reorder layers</source>
            <translation>Ebenen umordnen</translation>
        </message>
        <message>
            <source>Reorder regions</source>
            <translation>Bereiche umordnen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurieren</translation>
        </message>
        <message>
            <source>Scratch threshold</source>
            <translation>Schwellenwert für Kratzer</translation>
        </message>
        <message>
            <source>Scratches from infrared</source>
            <translation>Kratzer aus Infrarot</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Turn upside down</source>
            <translation>Auf den Kopf stellen</translation>
        </message>
        <message>
            <source>Undo all cuts and turns</source>
            <translation>Alle Zuschnitte und Drehungen zurücknehmen</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
    </context>
    <context>
        <name>CopyingTool</name>
        <message>
            <source>Aligned</source>
            <translation>Ausgerichtet</translation>
        </message>
        <message>
            <source>Every stroke keeps the distance of the first; else each begins at the source</source>
            <translation>Jeder Strich behält den Abstand des ersten; sonst beginnt jeder an der Quelle</translation>
        </message>
        <message>
            <source>Alt+click or right-click the place to copy from</source>
            <translation>Alt+Klick oder Rechtsklick auf die Stelle, von der kopiert werden soll</translation>
        </message>
        <message>
            <source>First Alt+click or right-click the place to copy from.</source>
            <translation>Zuerst mit Alt+Klick oder Rechtsklick die Stelle wählen, von der kopiert werden soll.</translation>
        </message>
    </context>
    <context>
        <name>CoverView</name>
        <message>
            <source>Map of the regions</source>
            <translation>Karte der Bereiche</translation>
        </message>
        <message>
            <source>Which part of the photo gets which words</source>
            <translation>Welcher Teil des Fotos welche Wörter bekommt</translation>
        </message>
        <message>
            <source>Under the pointer: {}</source>
            <translation>Unter dem Zeiger: {}</translation>
        </message>
        <message>
            <source>Everywhere else: {}</source>
            <translation>Überall sonst: {}</translation>
        </message>
        <message>
            <source>The whole photo: {}</source>
            <translation>Das ganze Foto: {}</translation>
        </message>
        <message>
            <source>no words</source>
            <translation>keine Wörter</translation>
        </message>
    </context>
    <context>
        <name>CrashHook</name>
        <message>
            <source>Something unexpected went wrong.</source>
            <translation>Etwas Unerwartetes ist schiefgegangen.</translation>
        </message>
        <message>
            <source>A recovery copy of your work was made, and you can go on. If it happens again, save your projects and start the program anew.</source>
            <translation>Eine Sicherungskopie Ihrer Arbeit wurde angelegt, und Sie können weiterarbeiten. Geschieht es noch einmal, speichern Sie Ihre Projekte und starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>A recovery copy of your work could not be made so far. Save your projects now, under another name if need be, and start the program anew.</source>
            <translation>Eine Sicherungskopie Ihrer Arbeit konnte bisher nicht angelegt werden. Speichern Sie Ihre Projekte jetzt, nötigenfalls unter einem anderen Namen, und starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Copy the Details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <source>Show the Log</source>
            <translation>Protokoll anzeigen</translation>
        </message>
    </context>
    <context>
        <name>CropOptions</name>
        <message>
            <source>Aspect</source>
            <translation>Seitenverhältnis</translation>
        </message>
        <message>
            <source>Width by height of what remains</source>
            <translation>Breite zu Höhe dessen, was bleibt</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Frei</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Wie das Foto</translation>
        </message>
        <message>
            <source>Upright instead of across</source>
            <translation>Hochformat statt Querformat</translation>
        </message>
        <message>
            <source>Draw a line that is to be level or upright</source>
            <translation>Eine Linie ziehen, die waagerecht oder senkrecht werden soll</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <source>By how much the frame is turned clockwise</source>
            <translation>Um wie viel der Rahmen im Uhrzeigersinn gedreht ist</translation>
        </message>
        <message>
            <source>Size of what remains</source>
            <translation>Größe dessen, was bleibt</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Zuschneiden</translation>
        </message>
        <message>
            <source>Keeps what is inside the frame (Return)</source>
            <translation>Behält, was im Rahmen liegt (Eingabetaste)</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Takes the whole photo as the frame (Escape)</source>
            <translation>Nimmt das ganze Foto als Rahmen (Esc)</translation>
        </message>
        <message>
            <source>{width} x {height} pixels</source>
            <translation>{width} x {height} Pixel</translation>
        </message>
    </context>
    <context>
        <name>CropTool</name>
        <message>
            <source>Crop and straighten</source>
            <translation>Zuschneiden und geraderichten</translation>
        </message>
    </context>
    <context>
        <name>CurveEditor</name>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>From left to right the tones as they are, upwards what they become. Click to add a point, drag it, and drag it off the field or press Delete to remove it.</source>
            <translation>Von links nach rechts die Tonwerte, wie sie sind, nach oben, was aus ihnen wird. Klicken fügt einen Punkt hinzu, Ziehen verschiebt ihn; aus dem Feld gezogen oder mit Entf wird er entfernt.</translation>
        </message>
    </context>
    <context>
        <name>CurvesEditor</name>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>The marked point's tone as it is</source>
            <translation>Der Tonwert des markierten Punktes, wie er ist</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>What the marked point's tone becomes</source>
            <translation>Was aus dem Tonwert des markierten Punktes wird</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>Drop photos or projects here</source>
            <translation>Fotos oder Projekte hier ablegen</translation>
        </message>
    </context>
    <context>
        <name>EngineStatus</name>
        <message>
            <source>Progress of the engine</source>
            <translation>Fortschritt der Engine</translation>
        </message>
        <message>
            <source>{stage}: {percent} %</source>
            <translation>{stage}: {percent} %</translation>
        </message>
        <message>
            <source>{stage}: {percent} %, {time} left</source>
            <translation>{stage}: {percent} %, noch {time}</translation>
        </message>
        <message>
            <source>{checkpoint} on {device}</source>
            <translation>{checkpoint} auf {device}</translation>
        </message>
        <message>
            <source>Engine not loaded</source>
            <translation>Engine nicht geladen</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Engine wird vorbereitet</translation>
        </message>
        <message>
            <source>Engine ready</source>
            <translation>Engine bereit</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>The engine cannot be loaded</source>
            <translation>Die Engine kann nicht geladen werden</translation>
        </message>
        <message>
            <source>Engine: {words}</source>
            <translation>Engine: {words}</translation>
        </message>
        <message>
            <source>Show all jobs</source>
            <translation>Alle Aufträge anzeigen</translation>
        </message>
    </context>
    <context>
        <name>EraserTool</name>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'iide-studio info' shows what it was made of.</source>
            <translation>„iide-studio info“ zeigt, woraus sie entstanden ist.</translation>
        </message>
        <message>
            <source>A first repair inside the mask; outside it nothing changes.</source>
            <translation>Eine erste Reparatur innerhalb der Maske; außerhalb ändert sich nichts.</translation>
        </message>
        <message>
            <source>A mask cannot be saved as {0}.</source>
            <translation>Eine Maske lässt sich nicht als {0} speichern.</translation>
        </message>
        <message>
            <source>A part of the XMP packet is missing.</source>
            <translation>Ein Teil des XMP-Pakets fehlt.</translation>
        </message>
        <message>
            <source>A part of the file's {0} data is damaged and was left out.</source>
            <translation>Ein Teil der {0}-Daten der Datei ist beschädigt und wurde weggelassen.</translation>
        </message>
        <message>
            <source>A part of the recovery file is missing.</source>
            <translation>Ein Teil der Wiederherstellungsdatei fehlt.</translation>
        </message>
        <message>
            <source>A point of the curve is {0}.</source>
            <translation>Ein Punkt der Kurve ist {0}.</translation>
        </message>
        <message>
            <source>A preset cannot be called {0}.</source>
            <translation>Eine Voreinstellung kann nicht {0} heißen.</translation>
        </message>
        <message>
            <source>A project cannot be saved as {0}.</source>
            <translation>Ein Projekt lässt sich nicht als {0} speichern.</translation>
        </message>
        <message>
            <source>A text in the file is damaged and was left out.</source>
            <translation>Ein Text in der Datei ist beschädigt und wurde weggelassen.</translation>
        </message>
        <message>
            <source>A value of the film is {0}.</source>
            <translation>Ein Wert des Films ist {0}.</translation>
        </message>
        <message>
            <source>Add a mask or a selection first.</source>
            <translation>Legen Sie zuerst eine Maske oder eine Auswahl an.</translation>
        </message>
        <message>
            <source>Additional channels of the file were left out.</source>
            <translation>Zusätzliche Kanäle der Datei wurden weggelassen.</translation>
        </message>
        <message>
            <source>An album cannot be called {0}.</source>
            <translation>Ein Album kann nicht {0} heißen.</translation>
        </message>
        <message>
            <source>Another program changed the arrangement of the layers.</source>
            <translation>Ein anderes Programm hat die Anordnung der Ebenen geändert.</translation>
        </message>
        <message>
            <source>Another program changed the layer “{0}”.</source>
            <translation>Ein anderes Programm hat die Ebene „{0}“ geändert.</translation>
        </message>
        <message>
            <source>Another program changed the layer “{0}”. Its mask is part of its pixels now.</source>
            <translation>Ein anderes Programm hat die Ebene „{0}“ geändert. Ihre Maske ist jetzt Teil ihrer Pixel.</translation>
        </message>
        <message>
            <source>Ask for the right to read it.</source>
            <translation>Lassen Sie sich das Recht geben, sie zu lesen.</translation>
        </message>
        <message>
            <source>Black and white are the same.</source>
            <translation>Schwarz und Weiß sind gleich.</translation>
        </message>
        <message>
            <source>Black would not be darker than white.</source>
            <translation>Schwarz wäre nicht dunkler als Weiß.</translation>
        </message>
        <message>
            <source>Blur and noise reduced at strength {0}.</source>
            <translation>Unschärfe und Rauschen mit Stärke {0} vermindert.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <source>Check the name.</source>
            <translation>Prüfen Sie den Namen.</translation>
        </message>
        <message>
            <source>Choose 1, 2 or 4.</source>
            <translation>Wählen Sie 1, 2 oder 4.</translation>
        </message>
        <message>
            <source>Choose 8 or 16.</source>
            <translation>Wählen Sie 8 oder 16.</translation>
        </message>
        <message>
            <source>Choose a checkpoint that was made for this task.</source>
            <translation>Wählen Sie einen Checkpoint, der für diese Aufgabe gemacht ist.</translation>
        </message>
        <message>
            <source>Choose a folder that you may write to.</source>
            <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>Choose a larger part.</source>
            <translation>Wählen Sie einen größeren Teil.</translation>
        </message>
        <message>
            <source>Choose a mask, a region or the selection.</source>
            <translation>Wählen Sie eine Maske, einen Bereich oder die Auswahl.</translation>
        </message>
        <message>
            <source>Choose a place above the photo.</source>
            <translation>Wählen Sie einen Platz über dem Foto.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Wählen Sie einen kürzeren Namen.</translation>
        </message>
        <message>
            <source>Choose a shorter pattern.</source>
            <translation>Wählen Sie ein kürzeres Muster.</translation>
        </message>
        <message>
            <source>Choose another checkpoint, or draw a mask yourself.</source>
            <translation>Wählen Sie einen anderen Checkpoint oder zeichnen Sie selbst eine Maske.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Choose another name, or allow it with --overwrite.</source>
            <translation>Wählen Sie einen anderen Namen oder erlauben Sie es mit --overwrite.</translation>
        </message>
        <message>
            <source>Choose another name, or lift the protection first.</source>
            <translation>Wählen Sie einen anderen Namen oder heben Sie zuerst den Schutz auf.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Choose another one to watch.</source>
            <translation>Wählen Sie einen anderen, der überwacht werden soll.</translation>
        </message>
        <message>
            <source>Choose another pattern for the names.</source>
            <translation>Wählen Sie ein anderes Muster für die Namen.</translation>
        </message>
        <message>
            <source>Choose another spot, or reset the levels.</source>
            <translation>Wählen Sie eine andere Stelle oder setzen Sie die Tonwerte zurück.</translation>
        </message>
        <message>
            <source>Choose another spot.</source>
            <translation>Wählen Sie eine andere Stelle.</translation>
        </message>
        <message>
            <source>Choose another.</source>
            <translation>Wählen Sie etwas anderes.</translation>
        </message>
        <message>
            <source>Choose auto, cpu, cuda, cuda:1, mps or xpu.</source>
            <translation>Wählen Sie auto, cpu, cuda, cuda:1, mps oder xpu.</translation>
        </message>
        <message>
            <source>Choose auto, {0}.</source>
            <translation>Wählen Sie auto, {0}.</translation>
        </message>
        <message>
            <source>Choose from 1 to 100.</source>
            <translation>Wählen Sie von 1 bis 100.</translation>
        </message>
        <message>
            <source>Choose from 1 to {0}.</source>
            <translation>Wählen Sie von 1 bis {0}.</translation>
        </message>
        <message>
            <source>Choose from {0}.</source>
            <translation>Wählen Sie aus {0}.</translation>
        </message>
        <message>
            <source>Choose its layer in the Layers panel.</source>
            <translation>Wählen Sie seine Ebene im Bedienfeld „Ebenen“.</translation>
        </message>
        <message>
            <source>Choose one of at least {0} x {1} pixels.</source>
            <translation>Wählen Sie eines von mindestens {0} x {1} Pixeln.</translation>
        </message>
        <message>
            <source>Choose one of: {0}.</source>
            <translation>Wählen Sie eines von: {0}.</translation>
        </message>
        <message>
            <source>Choose one with a super_resolution part, or scale 1.</source>
            <translation>Wählen Sie einen mit einem Teil super_resolution, oder den Maßstab 1.</translation>
        </message>
        <message>
            <source>Choose scale 1, or restore the whole photo.</source>
            <translation>Wählen Sie den Maßstab 1 oder restaurieren Sie das ganze Foto.</translation>
        </message>
        <message>
            <source>Choose scale 2 or 4.</source>
            <translation>Wählen Sie den Maßstab 2 oder 4.</translation>
        </message>
        <message>
            <source>Choose the folder that contains them.</source>
            <translation>Wählen Sie den Ordner, der sie enthält.</translation>
        </message>
        <message>
            <source>Choose the original that the result was made from.</source>
            <translation>Wählen Sie das Original, aus dem das Ergebnis entstanden ist.</translation>
        </message>
        <message>
            <source>Choose true or false.</source>
            <translation>Wählen Sie wahr oder falsch.</translation>
        </message>
        <message>
            <source>Close other programs, choose a smaller working size, or use --device cpu.</source>
            <translation>Schließen Sie andere Programme, wählen Sie eine kleinere Arbeitsgröße oder nehmen Sie --device cpu.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller working size.</source>
            <translation>Schließen Sie andere Programme oder wählen Sie eine kleinere Arbeitsgröße.</translation>
        </message>
        <message>
            <source>Close other programs, or set a smaller tile size.</source>
            <translation>Schließen Sie andere Programme oder stellen Sie kleinere Kacheln ein.</translation>
        </message>
        <message>
            <source>Close other programs.</source>
            <translation>Schließen Sie andere Programme.</translation>
        </message>
        <message>
            <source>Close programs.</source>
            <translation>Schließen Sie Programme.</translation>
        </message>
        <message>
            <source>Close that one first.</source>
            <translation>Schließen Sie zuerst jenes.</translation>
        </message>
        <message>
            <source>Convert it first.</source>
            <translation>Wandeln Sie sie zuerst um.</translation>
        </message>
        <message>
            <source>Convert it to safetensors on a computer that you can spare, or choose another checkpoint.</source>
            <translation>Wandeln Sie sie auf einem entbehrlichen Computer in safetensors um oder wählen Sie einen anderen Checkpoint.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from, or scan it again.</source>
            <translation>Kopieren Sie sie noch einmal von ihrem Ursprung oder scannen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Copy the checkpoint folder again from where it came, or choose another one.</source>
            <translation>Kopieren Sie den Ordner des Checkpoints noch einmal von seinem Ursprung oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Copy the checkpoint's folder again, or choose another checkpoint.</source>
            <translation>Kopieren Sie den Ordner des Checkpoints noch einmal oder wählen Sie einen anderen Checkpoint.</translation>
        </message>
        <message>
            <source>Copy the files themselves into the checkpoint's folder.</source>
            <translation>Kopieren Sie die Dateien selbst in den Ordner des Checkpoints.</translation>
        </message>
        <message>
            <source>Create it first, or choose another.</source>
            <translation>Legen Sie ihn zuerst an oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Detect them first.</source>
            <translation>Lassen Sie sie zuerst erkennen.</translation>
        </message>
        <message>
            <source>Develop it in a raw converter and save it as TIFF with 16 bits.</source>
            <translation>Entwickeln Sie sie in einem Raw-Konverter und speichern Sie sie als TIFF mit 16 Bit.</translation>
        </message>
        <message>
            <source>Do not trust this file.</source>
            <translation>Vertrauen Sie dieser Datei nicht.</translation>
        </message>
        <message>
            <source>Do not use this checkpoint unless you trust who made it.</source>
            <translation>Verwenden Sie diesen Checkpoint nur, wenn Sie seinem Urheber vertrauen.</translation>
        </message>
        <message>
            <source>Enlarged {0} times by bicubic interpolation.</source>
            <translation>Durch bikubische Interpolation auf das {0}-Fache vergrößert.</translation>
        </message>
        <message>
            <source>Enlarged {0} times by interpolation and the upscaler.</source>
            <translation>Durch Interpolation und das Vergrößerungsnetz auf das {0}-Fache vergrößert.</translation>
        </message>
        <message>
            <source>Enlarged {0} times with {1} {2} steps.</source>
            <translation>In {1} {2}-Schritten auf das {0}-Fache vergrößert.</translation>
        </message>
        <message>
            <source>Enlarging changes every pixel, so nothing outside the mask can stay as it is.</source>
            <translation>Vergrößern ändert jedes Pixel; außerhalb der Maske kann daher nichts bleiben, wie es ist.</translation>
        </message>
        <message>
            <source>Export its pages as TIFF or PNG.</source>
            <translation>Exportieren Sie seine Seiten als TIFF oder PNG.</translation>
        </message>
        <message>
            <source>Floating-point or wide values became 16 bit; {0} was taken as white.</source>
            <translation>Gleitkomma- oder breite Werte wurden zu 16 Bit; {0} galt als Weiß.</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Free some space; save the project.</source>
            <translation>Schaffen Sie Platz; speichern Sie das Projekt.</translation>
        </message>
        <message>
            <source>Give each region its mask.</source>
            <translation>Geben Sie jedem Bereich seine Maske.</translation>
        </message>
        <message>
            <source>Give one, or use auto.</source>
            <translation>Geben Sie eine an oder nehmen Sie auto.</translation>
        </message>
        <message>
            <source>Give points from left to right.</source>
            <translation>Geben Sie die Punkte von links nach rechts an.</translation>
        </message>
        <message>
            <source>Give the folder that holds vae, unet, controlnet and the others.</source>
            <translation>Geben Sie den Ordner an, der vae, unet, controlnet und die übrigen enthält.</translation>
        </message>
        <message>
            <source>Give the name of a file.</source>
            <translation>Geben Sie den Namen einer Datei an.</translation>
        </message>
        <message>
            <source>Give the name of an installed checkpoint, or the path of its folder.</source>
            <translation>Geben Sie den Namen eines installierten Checkpoints oder den Pfad seines Ordners an.</translation>
        </message>
        <message>
            <source>Give the photos in it one by one.</source>
            <translation>Geben Sie die Fotos darin einzeln an.</translation>
        </message>
        <message>
            <source>Have the scratches found in the picture instead.</source>
            <translation>Lassen Sie die Kratzer stattdessen im Bild suchen.</translation>
        </message>
        <message>
            <source>Have the scratches found in the picture, or give a mask.</source>
            <translation>Lassen Sie die Kratzer im Bild suchen oder geben Sie eine Maske an.</translation>
        </message>
        <message>
            <source>In braces there may be {0}.</source>
            <translation>In geschweiften Klammern darf stehen: {0}.</translation>
        </message>
        <message>
            <source>Inside-mask-only needs a name that ends in .png or .tif.</source>
            <translation>„Nur innerhalb der Maske“ braucht einen Namen, der auf .png oder .tif endet.</translation>
        </message>
        <message>
            <source>Install the newer version; nothing was changed.</source>
            <translation>Installieren Sie die neuere Version; geändert wurde nichts.</translation>
        </message>
        <message>
            <source>Invert it first, or restore the whole photo.</source>
            <translation>Kehren Sie es zuerst um oder restaurieren Sie das ganze Foto.</translation>
        </message>
        <message>
            <source>Inverting a negative changes every pixel, outside the mask too.</source>
            <translation>Das Umkehren eines Negativs ändert jedes Pixel, auch außerhalb der Maske.</translation>
        </message>
        <message>
            <source>It can do: {0}.</source>
            <translation>Er beherrscht: {0}.</translation>
        </message>
        <message>
            <source>It is an HDR picture; what is brighter than paper white was cut off.</source>
            <translation>Es ist ein HDR-Bild; was heller als Papierweiß ist, wurde abgeschnitten.</translation>
        </message>
        <message>
            <source>It is made with 'iide-studio restore --sidecar'.</source>
            <translation>Sie entsteht mit „iide-studio restore --sidecar“.</translation>
        </message>
        <message>
            <source>It loads: {0}.</source>
            <translation>Geladen wird: {0}.</translation>
        </message>
        <message>
            <source>It must be a number.</source>
            <translation>Es muss eine Zahl sein.</translation>
        </message>
        <message>
            <source>It must be text.</source>
            <translation>Es muss Text sein.</translation>
        </message>
        <message>
            <source>It must lie from 0 to 1.</source>
            <translation>Es muss zwischen 0 und 1 liegen.</translation>
        </message>
        <message>
            <source>It must lie from {0} to {1}.</source>
            <translation>Es muss zwischen {0} und {1} liegen.</translation>
        </message>
        <message>
            <source>It was removed meanwhile.</source>
            <translation>Sie wurde inzwischen entfernt.</translation>
        </message>
        <message>
            <source>Its mask is part of its pixels now.</source>
            <translation>Ihre Maske ist jetzt Teil ihrer Pixel.</translation>
        </message>
        <message>
            <source>JPEG holds 64 KB of Exif, so {0} is left out; .tif keeps all.</source>
            <translation>JPEG fasst 64 KB Exif, daher wird {0} weggelassen; .tif behält alles.</translation>
        </message>
        <message>
            <source>JPEG knows no transparency, so it is left out; .png keeps it.</source>
            <translation>JPEG kennt keine Transparenz, daher wird sie weggelassen; .png behält sie.</translation>
        </message>
        <message>
            <source>Known names: {0}. A path to a checkpoint's folder works too.</source>
            <translation>Bekannte Namen: {0}. Auch ein Pfad zum Ordner eines Checkpoints geht.</translation>
        </message>
        <message>
            <source>Move it onto the page.</source>
            <translation>Schieben Sie ihn auf die Seite.</translation>
        </message>
        <message>
            <source>Move the file away to begin anew.</source>
            <translation>Verschieben Sie die Datei, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>Move them apart.</source>
            <translation>Rücken Sie sie auseinander.</translation>
        </message>
        <message>
            <source>Name the base that this checkpoint was trained with in base.folder.</source>
            <translation>Nennen Sie in base.folder die Basis, mit der dieser Checkpoint trainiert wurde.</translation>
        </message>
        <message>
            <source>No scratches were looked for yet.</source>
            <translation>Nach Kratzern wurde noch nicht gesucht.</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Es ist nichts ausgewählt.</translation>
        </message>
        <message>
            <source>Only layers with pixels can be exchanged.</source>
            <translation>Nur Ebenen mit Pixeln lassen sich austauschen.</translation>
        </message>
        <message>
            <source>Open an older copy of the file.</source>
            <translation>Öffnen Sie eine ältere Kopie der Datei.</translation>
        </message>
        <message>
            <source>Open an older copy, or save it again where it was made.</source>
            <translation>Öffnen Sie eine ältere Kopie oder speichern Sie es dort, wo es gemacht wurde, noch einmal.</translation>
        </message>
        <message>
            <source>Open an older copy.</source>
            <translation>Öffnen Sie eine ältere Kopie.</translation>
        </message>
        <message>
            <source>Open it again to export its master.</source>
            <translation>Öffnen Sie sie noch einmal, um ihren Master zu exportieren.</translation>
        </message>
        <message>
            <source>Open it as a document of its own.</source>
            <translation>Öffnen Sie es als eigenes Dokument.</translation>
        </message>
        <message>
            <source>Open it in a picture program and save it as TIFF, PNG or JPEG.</source>
            <translation>Öffnen Sie sie in einem Bildprogramm und speichern Sie sie als TIFF, PNG oder JPEG.</translation>
        </message>
        <message>
            <source>Open it where it was made, without password.</source>
            <translation>Öffnen Sie sie dort, wo sie gemacht wurde, ohne Passwort.</translation>
        </message>
        <message>
            <source>Open the project as saved.</source>
            <translation>Öffnen Sie das Projekt, wie es gespeichert ist.</translation>
        </message>
        <message>
            <source>Open the project.</source>
            <translation>Öffnen Sie das Projekt.</translation>
        </message>
        <message>
            <source>Paint on a layer above it, or unlock it.</source>
            <translation>Malen Sie auf einer Ebene darüber oder entsperren Sie sie.</translation>
        </message>
        <message>
            <source>Parts of the picture are missing in the file.</source>
            <translation>Teile des Bildes fehlen in der Datei.</translation>
        </message>
        <message>
            <source>Photoshop's layers in the file are left out; they show the old picture.</source>
            <translation>Photoshops Ebenen in der Datei werden weggelassen; sie zeigen das alte Bild.</translation>
        </message>
        <message>
            <source>Pictures cannot be saved as {0}.</source>
            <translation>Bilder lassen sich nicht als {0} speichern.</translation>
        </message>
        <message>
            <source>Place the corners closer together.</source>
            <translation>Setzen Sie die Ecken enger zusammen.</translation>
        </message>
        <message>
            <source>Place them at the frame's corners, clockwise from the top left.</source>
            <translation>Setzen Sie sie auf die Ecken des Rahmens, im Uhrzeigersinn von oben links.</translation>
        </message>
        <message>
            <source>Put it into the folder {0}.</source>
            <translation>Legen Sie sie in den Ordner {0}.</translation>
        </message>
        <message>
            <source>Put the base model's folder there, or change base.folder.</source>
            <translation>Legen Sie den Ordner des Basismodells dorthin oder ändern Sie base.folder.</translation>
        </message>
        <message>
            <source>Put the one that came with the result in its place.</source>
            <translation>Ersetzen Sie sie durch diejenige, die mit dem Ergebnis kam.</translation>
        </message>
        <message>
            <source>Raise the limit with --maximum-megapixels, scale it down or cut it into parts.</source>
            <translation>Erhöhen Sie die Grenze mit --maximum-megapixels, verkleinern Sie es oder zerlegen Sie es in Teile.</translation>
        </message>
        <message>
            <source>Remove the file, or copy the checkpoint folder again.</source>
            <translation>Entfernen Sie die Datei oder kopieren Sie den Ordner des Checkpoints noch einmal.</translation>
        </message>
        <message>
            <source>Save it as .tif or .png.</source>
            <translation>Speichern Sie es als .tif oder .png.</translation>
        </message>
        <message>
            <source>Save it in Photoshop with the option to maximize compatibility.</source>
            <translation>Speichern Sie sie in Photoshop mit der Option, die Kompatibilität zu maximieren.</translation>
        </message>
        <message>
            <source>Save it where it was made.</source>
            <translation>Speichern Sie sie dort, wo sie gemacht wurde.</translation>
        </message>
        <message>
            <source>Save the mask at the photo's own size.</source>
            <translation>Speichern Sie die Maske in der Größe des Fotos.</translation>
        </message>
        <message>
            <source>Save the project.</source>
            <translation>Speichern Sie das Projekt.</translation>
        </message>
        <message>
            <source>Say where it lies with --original.</source>
            <translation>Geben Sie mit --original an, wo es liegt.</translation>
        </message>
        <message>
            <source>Say where the original lies with --original.</source>
            <translation>Geben Sie mit --original an, wo das Original liegt.</translation>
        </message>
        <message>
            <source>Scale it down or cut it into parts in a picture program first.</source>
            <translation>Verkleinern Sie es vorher in einem Bildprogramm oder zerlegen Sie es in Teile.</translation>
        </message>
        <message>
            <source>Scratches and spots cover {0} of the photo.</source>
            <translation>Kratzer und Flecken bedecken {0} des Fotos.</translation>
        </message>
        <message>
            <source>Scratches and spots cover {0} of the photo; {1} is too large to fill.</source>
            <translation>Kratzer und Flecken bedecken {0} des Fotos; {1} sind zu groß zum Füllen.</translation>
        </message>
        <message>
            <source>See that its disk is there, or export a single file.</source>
            <translation>Sehen Sie nach, ob der Datenträger da ist, oder exportieren Sie eine einzelne Datei.</translation>
        </message>
        <message>
            <source>Select the part that is to remain.</source>
            <translation>Wählen Sie den Teil aus, der bleiben soll.</translation>
        </message>
        <message>
            <source>Super-resolution needs a scale.</source>
            <translation>Das Vergrößern braucht einen Maßstab.</translation>
        </message>
        <message>
            <source>That is no mask.</source>
            <translation>Das ist keine Maske.</translation>
        </message>
        <message>
            <source>That would become too large.</source>
            <translation>Das würde zu groß.</translation>
        </message>
        <message>
            <source>That would leave nothing of the photo.</source>
            <translation>Davon bliebe nichts vom Foto übrig.</translation>
        </message>
        <message>
            <source>The ControlNet takes {0} condition channels, but got {1}.</source>
            <translation>Das ControlNet nimmt {0} Bedingungskanäle, bekam aber {1}.</translation>
        </message>
        <message>
            <source>The XMP packet is damaged.</source>
            <translation>Das XMP-Paket ist beschädigt.</translation>
        </message>
        <message>
            <source>The XMP packet is gigantic.</source>
            <translation>Das XMP-Paket ist riesig.</translation>
        </message>
        <message>
            <source>The XMP packet is nested too deeply.</source>
            <translation>Das XMP-Paket ist zu tief verschachtelt.</translation>
        </message>
        <message>
            <source>The adjustment {0} cannot be read: {1}.</source>
            <translation>Die Einstellung {0} kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>The album palette {0} cannot be read.</source>
            <translation>Die Albumpalette {0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The bare film is not lighter than the picture on it.</source>
            <translation>Der blanke Film ist nicht heller als das Bild darauf.</translation>
        </message>
        <message>
            <source>The base {0} that {1} names is not there.</source>
            <translation>Die Basis {0}, die {1} nennt, ist nicht vorhanden.</translation>
        </message>
        <message>
            <source>The camera raw file cannot be developed.</source>
            <translation>Die Raw-Datei der Kamera lässt sich nicht entwickeln.</translation>
        </message>
        <message>
            <source>The camera raw file was developed to 16-bit Adobe RGB with the camera's white balance.</source>
            <translation>Die Raw-Datei der Kamera wurde mit deren Weißabgleich zu Adobe RGB mit 16 Bit entwickelt.</translation>
        </message>
        <message>
            <source>The canvas has another size, so the masks and regions were left out.</source>
            <translation>Die Arbeitsfläche hat eine andere Größe, daher wurden Masken und Bereiche weggelassen.</translation>
        </message>
        <message>
            <source>The checkpoint has no scratch detector: nothing was looked for.</source>
            <translation>Der Checkpoint hat keine Kratzererkennung: Es wurde nach nichts gesucht.</translation>
        </message>
        <message>
            <source>The checkpoint may be damaged: copy it again, or choose another one.</source>
            <translation>Vielleicht ist der Checkpoint beschädigt: Kopieren Sie ihn noch einmal oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The checkpoint was made for a base that predicts {0}, but {1} says {2}.</source>
            <translation>Der Checkpoint ist für eine Basis gemacht, die {0} vorhersagt, aber {1} sagt {2}.</translation>
        </message>
        <message>
            <source>The checkpoint {0} was not made for the task {1}.</source>
            <translation>Der Checkpoint {0} ist nicht für die Aufgabe {1} gemacht.</translation>
        </message>
        <message>
            <source>The checkpoint's folder {0} is missing.</source>
            <translation>Der Ordner {0} des Checkpoints fehlt.</translation>
        </message>
        <message>
            <source>The colours were converted from 1 bit.</source>
            <translation>Die Farben wurden aus 1 Bit umgewandelt.</translation>
        </message>
        <message>
            <source>The colours were converted from CMYK to Adobe RGB through the file's profile.</source>
            <translation>Die Farben wurden durch das Profil der Datei von CMYK in Adobe RGB umgewandelt.</translation>
        </message>
        <message>
            <source>The colours were converted from CMYK without a profile, so they are approximate.</source>
            <translation>Die Farben wurden ohne Profil aus CMYK umgewandelt und sind daher ungefähr.</translation>
        </message>
        <message>
            <source>The colours were converted from Lab to Adobe RGB.</source>
            <translation>Die Farben wurden von Lab in Adobe RGB umgewandelt.</translation>
        </message>
        <message>
            <source>The colours were converted from a palette.</source>
            <translation>Die Farben wurden aus einer Palette umgewandelt.</translation>
        </message>
        <message>
            <source>The colours were converted from {0}.</source>
            <translation>Die Farben wurden aus {0} umgewandelt.</translation>
        </message>
        <message>
            <source>The compression cannot be {0}.</source>
            <translation>Die Kompression kann nicht {0} sein.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>Der Arbeitsspeicher des Computers reicht nicht aus.</translation>
        </message>
        <message>
            <source>The curve has no two points side by side.</source>
            <translation>Die Kurve hat keine zwei Punkte nebeneinander.</translation>
        </message>
        <message>
            <source>The disk of the folder {0} is full.</source>
            <translation>Der Datenträger des Ordners {0} ist voll.</translation>
        </message>
        <message>
            <source>The document has an adjustment that this program does not know.</source>
            <translation>Das Dokument hat eine Einstellung, die dieses Programm nicht kennt.</translation>
        </message>
        <message>
            <source>The document has this layer already.</source>
            <translation>Das Dokument hat diese Ebene schon.</translation>
        </message>
        <message>
            <source>The document has this region already.</source>
            <translation>Das Dokument hat diesen Bereich schon.</translation>
        </message>
        <message>
            <source>The document is in colour already.</source>
            <translation>Das Dokument ist schon farbig.</translation>
        </message>
        <message>
            <source>The duotone was read as grey, without its inks.</source>
            <translation>Das Duplexbild wurde als Grau gelesen, ohne seine Druckfarben.</translation>
        </message>
        <message>
            <source>The file claims {0} x {1} pixels in {2} bytes; it is refused, for no photograph is that small.</source>
            <translation>Die Datei behauptet {0} x {1} Pixel in {2} Bytes; sie wird abgelehnt, denn so klein ist kein Foto.</translation>
        </message>
        <message>
            <source>The file has a channel without a name; if it is infrared, a scratch mask can be made from it.</source>
            <translation>Die Datei hat einen Kanal ohne Namen; ist er infrarot, so lässt sich daraus eine Kratzermaske machen.</translation>
        </message>
        <message>
            <source>The file has an infrared channel, from which a scratch mask can be made.</source>
            <translation>Die Datei hat einen Infrarotkanal, aus dem sich eine Kratzermaske machen lässt.</translation>
        </message>
        <message>
            <source>The file has no colour profile; sRGB is assumed.</source>
            <translation>Die Datei hat kein Farbprofil; sRGB wird angenommen.</translation>
        </message>
        <message>
            <source>The file holds no flattened picture, and its layers cannot be put together.</source>
            <translation>Die Datei enthält kein zusammengefügtes Bild, und ihre Ebenen lassen sich nicht zusammenfügen.</translation>
        </message>
        <message>
            <source>The file holds no flattened picture; its layers were put together.</source>
            <translation>Die Datei enthält kein zusammengefügtes Bild; ihre Ebenen wurden zusammengefügt.</translation>
        </message>
        <message>
            <source>The file holds {0} pictures; number {1} was taken.</source>
            <translation>Die Datei enthält {0} Bilder; Nummer {1} wurde genommen.</translation>
        </message>
        <message>
            <source>The file holds {0} pictures; the first was taken.</source>
            <translation>Die Datei enthält {0} Bilder; das erste wurde genommen.</translation>
        </message>
        <message>
            <source>The file is a document that was put together by hand; no recipe makes it again.</source>
            <translation>Die Datei ist ein von Hand zusammengestelltes Dokument; kein Rezept macht sie noch einmal.</translation>
        </message>
        <message>
            <source>The file is cut short.</source>
            <translation>Die Datei ist abgeschnitten.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>The file is damaged: it does not say where its parts are.</source>
            <translation>Die Datei ist beschädigt: Sie sagt nicht, wo ihre Teile sind.</translation>
        </message>
        <message>
            <source>The file's colour profile is damaged and was left out; sRGB is assumed.</source>
            <translation>Das Farbprofil der Datei ist beschädigt und wurde weggelassen; sRGB wird angenommen.</translation>
        </message>
        <message>
            <source>The file's colour profile is for another kind of colours; sRGB is assumed.</source>
            <translation>Das Farbprofil der Datei ist für eine andere Art von Farben; sRGB wird angenommen.</translation>
        </message>
        <message>
            <source>The file's {0} data is damaged and was left out.</source>
            <translation>Die {0}-Daten der Datei sind beschädigt und wurden weggelassen.</translation>
        </message>
        <message>
            <source>The film's values are not three numbers.</source>
            <translation>Die Werte des Films sind nicht drei Zahlen.</translation>
        </message>
        <message>
            <source>The flattened picture is compressed in an unknown way.</source>
            <translation>Das zusammengefügte Bild ist auf unbekannte Weise komprimiert.</translation>
        </message>
        <message>
            <source>The folder {0} cannot be read.</source>
            <translation>Der Ordner {0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The given mask covers {0} of the photo.</source>
            <translation>Die gegebene Maske bedeckt {0} des Fotos.</translation>
        </message>
        <message>
            <source>The group “{0}” became one layer.</source>
            <translation>Die Gruppe „{0}“ wurde zu einer Ebene.</translation>
        </message>
        <message>
            <source>The infrared channel is damaged and was left out.</source>
            <translation>Der Infrarotkanal ist beschädigt und wurde weggelassen.</translation>
        </message>
        <message>
            <source>The infrared channel is not written.</source>
            <translation>Der Infrarotkanal wird nicht geschrieben.</translation>
        </message>
        <message>
            <source>The infrared channel shows the picture itself, as on black-and-white film.</source>
            <translation>Der Infrarotkanal zeigt das Bild selbst, wie auf Schwarzweißfilm.</translation>
        </message>
        <message>
            <source>The layer cannot lie there.</source>
            <translation>Die Ebene kann dort nicht liegen.</translation>
        </message>
        <message>
            <source>The layer has a mask already.</source>
            <translation>Die Ebene hat schon eine Maske.</translation>
        </message>
        <message>
            <source>The layer has no mask.</source>
            <translation>Die Ebene hat keine Maske.</translation>
        </message>
        <message>
            <source>The layer is no longer there.</source>
            <translation>Die Ebene ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The layer is not of the document's kind.</source>
            <translation>Die Ebene ist nicht von der Art des Dokuments.</translation>
        </message>
        <message>
            <source>The layer “{0}” is blended by {1}; it is blended normally here.</source>
            <translation>Die Ebene „{0}“ wird mit {1} überlagert; hier wird sie normal überlagert.</translation>
        </message>
        <message>
            <source>The layer “{0}” is blended by {1}; it was hidden.</source>
            <translation>Die Ebene „{0}“ wird mit {1} überlagert; sie wurde ausgeblendet.</translation>
        </message>
        <message>
            <source>The layer “{0}” is no PNG picture and was left out.</source>
            <translation>Die Ebene „{0}“ ist kein PNG-Bild und wurde weggelassen.</translation>
        </message>
        <message>
            <source>The layer “{0}”: {1}</source>
            <translation>Die Ebene „{0}“: {1}</translation>
        </message>
        <message>
            <source>The longest side cannot have {0} pixels.</source>
            <translation>Die längste Seite kann nicht {0} Pixel haben.</translation>
        </message>
        <message>
            <source>The mask cannot be used.</source>
            <translation>Die Maske kann nicht verwendet werden.</translation>
        </message>
        <message>
            <source>The mask does not fit the layer.</source>
            <translation>Die Maske passt nicht zur Ebene.</translation>
        </message>
        <message>
            <source>The mask has another size than the original.</source>
            <translation>Die Maske hat eine andere Größe als das Original.</translation>
        </message>
        <message>
            <source>The mask is {0} x {1} pixels, the photo {2} x {3}.</source>
            <translation>Die Maske hat {0} x {1} Pixel, das Foto {2} x {3}.</translation>
        </message>
        <message>
            <source>The mask of region {0} has another size than the photo.</source>
            <translation>Die Maske des Bereichs {0} hat eine andere Größe als das Foto.</translation>
        </message>
        <message>
            <source>The mask {0} is missing.</source>
            <translation>Die Maske {0} fehlt.</translation>
        </message>
        <message>
            <source>The mask {0} is {1} x {2} pixels, the photo {3} x {4}.</source>
            <translation>Die Maske {0} hat {1} x {2} Pixel, das Foto {3} x {4}.</translation>
        </message>
        <message>
            <source>The memory is too small for {0}.</source>
            <translation>Der Speicher ist zu klein für {0}.</translation>
        </message>
        <message>
            <source>The negative prompt counts only at a guidance above 1.</source>
            <translation>Die negative Beschreibung zählt nur bei einer Führung über 1.</translation>
        </message>
        <message>
            <source>The networks failed unexpectedly: {0}: {1}.</source>
            <translation>Die Netze sind unerwartet gescheitert: {0}: {1}.</translation>
        </message>
        <message>
            <source>The original (SHA-256 {0}...) was not found.</source>
            <translation>Das Original (SHA-256 {0}...) wurde nicht gefunden.</translation>
        </message>
        <message>
            <source>The photo does not come from a file.</source>
            <translation>Das Foto stammt nicht aus einer Datei.</translation>
        </message>
        <message>
            <source>The photo has no infrared channel.</source>
            <translation>Das Foto hat keinen Infrarotkanal.</translation>
        </message>
        <message>
            <source>The photo is black-and-white or toned.</source>
            <translation>Das Foto ist schwarzweiß oder getont.</translation>
        </message>
        <message>
            <source>The photo is in colour.</source>
            <translation>Das Foto ist farbig.</translation>
        </message>
        <message>
            <source>The photo is only {0} x {1} pixels.</source>
            <translation>Das Foto hat nur {0} x {1} Pixel.</translation>
        </message>
        <message>
            <source>The photo is {0} x {1} pixels; {2} megapixels are the most that is restored.</source>
            <translation>Das Foto hat {0} x {1} Pixel; restauriert werden höchstens {2} Megapixel.</translation>
        </message>
        <message>
            <source>The picture has no pixels.</source>
            <translation>Das Bild hat keine Pixel.</translation>
        </message>
        <message>
            <source>The picture is {0} x {1} pixels; {2} megapixels are the most that is opened.</source>
            <translation>Das Bild hat {0} x {1} Pixel; geöffnet werden höchstens {2} Megapixel.</translation>
        </message>
        <message>
            <source>The place of a photo is not on its page.</source>
            <translation>Der Platz eines Fotos liegt nicht auf seiner Seite.</translation>
        </message>
        <message>
            <source>The places of photos in {0} cannot be read: {1}.</source>
            <translation>Die Plätze der Fotos in {0} können nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>The project does not say its version.</source>
            <translation>Das Projekt nennt seine Version nicht.</translation>
        </message>
        <message>
            <source>The project is damaged: a size is no number.</source>
            <translation>Das Projekt ist beschädigt: Eine Größe ist keine Zahl.</translation>
        </message>
        <message>
            <source>The project is damaged: the kind of a layer's pixels has a value that makes no sense.</source>
            <translation>Das Projekt ist beschädigt: Die Art der Pixel einer Ebene hat einen sinnlosen Wert.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of layers has a value that makes no sense.</source>
            <translation>Das Projekt ist beschädigt: Die Liste der Ebenen hat einen sinnlosen Wert.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of masks has a value that makes no sense.</source>
            <translation>Das Projekt ist beschädigt: Die Liste der Masken hat einen sinnlosen Wert.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of parts has a value that makes no sense.</source>
            <translation>Das Projekt ist beschädigt: Die Liste der Teile hat einen sinnlosen Wert.</translation>
        </message>
        <message>
            <source>The project is damaged: the size of a mask has a value that makes no sense.</source>
            <translation>Das Projekt ist beschädigt: Die Größe einer Maske hat einen sinnlosen Wert.</translation>
        </message>
        <message>
            <source>The project is damaged: {0}</source>
            <translation>Das Projekt ist beschädigt: {0}</translation>
        </message>
        <message>
            <source>The project is damaged: {0} has a value that makes no sense.</source>
            <translation>Das Projekt ist beschädigt: {0} hat einen sinnlosen Wert.</translation>
        </message>
        <message>
            <source>The project was written by a newer version of this program (format {0}, this one knows {1}).</source>
            <translation>Das Projekt stammt von einer neueren Version dieses Programms (Format {0}, diese kennt {1}).</translation>
        </message>
        <message>
            <source>The project's stack.xml is damaged.</source>
            <translation>Die stack.xml des Projekts ist beschädigt.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: its outermost element.</source>
            <translation>Die stack.xml des Projekts ergibt keinen Sinn: ihr äußerstes Element.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the depth of its groups.</source>
            <translation>Die stack.xml des Projekts ergibt keinen Sinn: die Tiefe ihrer Gruppen.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the number of its layers.</source>
            <translation>Die stack.xml des Projekts ergibt keinen Sinn: die Zahl ihrer Ebenen.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the {0} of an element.</source>
            <translation>Die stack.xml des Projekts ergibt keinen Sinn: {0} eines Elements.</translation>
        </message>
        <message>
            <source>The project's stack.xml uses XML entities; it is refused.</source>
            <translation>Die stack.xml des Projekts verwendet XML-Entitäten; sie wird abgelehnt.</translation>
        </message>
        <message>
            <source>The quality cannot be {0}.</source>
            <translation>Die Qualität kann nicht {0} sein.</translation>
        </message>
        <message>
            <source>The recipe asks for a mask of your own.</source>
            <translation>Das Rezept verlangt eine eigene Maske.</translation>
        </message>
        <message>
            <source>The recipe cannot be read: {0}.</source>
            <translation>Das Rezept kann nicht gelesen werden: {0}.</translation>
        </message>
        <message>
            <source>The recipe has version {0}; this program reads {1}.</source>
            <translation>Das Rezept hat Version {0}; dieses Programm liest {1}.</translation>
        </message>
        <message>
            <source>The recipe is not JSON: {0}.</source>
            <translation>Das Rezept ist kein JSON: {0}.</translation>
        </message>
        <message>
            <source>The recipe is not a JSON object.</source>
            <translation>Das Rezept ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The recipe on record makes no sense: {0}</source>
            <translation>Das verzeichnete Rezept ergibt keinen Sinn: {0}</translation>
        </message>
        <message>
            <source>The record in the XMP is damaged: {0}.</source>
            <translation>Der Eintrag im XMP ist beschädigt: {0}.</translation>
        </message>
        <message>
            <source>The record of the file's making has version {0}; this program reads {1}.</source>
            <translation>Der Eintrag zur Entstehung der Datei hat Version {0}; dieses Programm liest {1}.</translation>
        </message>
        <message>
            <source>The record of the file's making is damaged: {0}: {1}.</source>
            <translation>Der Eintrag zur Entstehung der Datei ist beschädigt: {0}: {1}.</translation>
        </message>
        <message>
            <source>The record of the file's making is not a JSON object.</source>
            <translation>Der Eintrag zur Entstehung der Datei ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The recovery copy failed: {0}.</source>
            <translation>Die Sicherungskopie ist gescheitert: {0}.</translation>
        </message>
        <message>
            <source>The recovery file {0} cannot be used: {1}.</source>
            <translation>Die Wiederherstellungsdatei {0} kann nicht verwendet werden: {1}.</translation>
        </message>
        <message>
            <source>The recovery file {0} is damaged.</source>
            <translation>Die Wiederherstellungsdatei {0} ist beschädigt.</translation>
        </message>
        <message>
            <source>The recovery folder {0} cannot be made: {1}.</source>
            <translation>Der Wiederherstellungsordner {0} kann nicht angelegt werden: {1}.</translation>
        </message>
        <message>
            <source>The region cannot stand there.</source>
            <translation>Der Bereich kann dort nicht stehen.</translation>
        </message>
        <message>
            <source>The region is no longer there.</source>
            <translation>Der Bereich ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The region's mask does not fit the photo.</source>
            <translation>Die Maske des Bereichs passt nicht zum Foto.</translation>
        </message>
        <message>
            <source>The result is larger than the photo.</source>
            <translation>Das Ergebnis ist größer als das Foto.</translation>
        </message>
        <message>
            <source>The result is {0} x {1} pixels, the original {2} x {3}: they cannot be compared.</source>
            <translation>Das Ergebnis hat {0} x {1} Pixel, das Original {2} x {3}: Sie lassen sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>The results with other seeds have another size.</source>
            <translation>Die Ergebnisse mit anderen Startwerten haben eine andere Größe.</translation>
        </message>
        <message>
            <source>The second part of the file's XMP data is damaged and was left out.</source>
            <translation>Der zweite Teil der XMP-Daten der Datei ist beschädigt und wurde weggelassen.</translation>
        </message>
        <message>
            <source>The strength of region {0} is {1}.</source>
            <translation>Die Stärke des Bereichs {0} ist {1}.</translation>
        </message>
        <message>
            <source>The subsampling cannot be {0}.</source>
            <translation>Die Unterabtastung kann nicht {0} sein.</translation>
        </message>
        <message>
            <source>The text was too long; {0} was not read.</source>
            <translation>Der Text war zu lang; {0} wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>The tokenizer in {0} has {1} entries, the text encoder {2}.</source>
            <translation>Der Tokenizer in {0} hat {1} Einträge, der Textkodierer {2}.</translation>
        </message>
        <message>
            <source>The tokenizer in {0} is damaged.</source>
            <translation>Der Tokenizer in {0} ist beschädigt.</translation>
        </message>
        <message>
            <source>The tone model gave values that are not numbers.</source>
            <translation>Das Tonwertmodell lieferte Werte, die keine Zahlen sind.</translation>
        </message>
        <message>
            <source>The two masks are not of one size.</source>
            <translation>Die beiden Masken haben nicht dieselbe Größe.</translation>
        </message>
        <message>
            <source>The weights in {0} do not fit the config.json beside them: {1}.</source>
            <translation>Die Gewichte in {0} passen nicht zur config.json daneben: {1}.</translation>
        </message>
        <message>
            <source>The {0} gave values that are not numbers.</source>
            <translation>Ein Netz ({0}) lieferte Werte, die keine Zahlen sind.</translation>
        </message>
        <message>
            <source>There are {0} region prompts, but {1} region masks.</source>
            <translation>Es gibt {0} Beschreibungen für Bereiche, aber {1} Masken.</translation>
        </message>
        <message>
            <source>There is no checkpoint folder {0}.</source>
            <translation>Es gibt keinen Checkpoint-Ordner {0}.</translation>
        </message>
        <message>
            <source>There is no checkpoint {0}.</source>
            <translation>Es gibt keinen Checkpoint {0}.</translation>
        </message>
        <message>
            <source>There is no diffusion at strength 0, so no colour was added.</source>
            <translation>Bei Stärke 0 gibt es keine Diffusion, daher kam keine Farbe hinzu.</translation>
        </message>
        <message>
            <source>There is no diffusion at strength 0, so words change nothing.</source>
            <translation>Bei Stärke 0 gibt es keine Diffusion, daher ändern Wörter nichts.</translation>
        </message>
        <message>
            <source>There is no page {0}; the file has 1 page.</source>
            <translation>Es gibt keine Seite {0}; die Datei hat 1 Seite.</translation>
        </message>
        <message>
            <source>There is no page {0}; the file has {1} pages.</source>
            <translation>Es gibt keine Seite {0}; die Datei hat {1} Seiten.</translation>
        </message>
        <message>
            <source>There is nothing to paint on.</source>
            <translation>Es gibt nichts, worauf gemalt werden kann.</translation>
        </message>
        <message>
            <source>These four corners do not form a frame.</source>
            <translation>Diese vier Ecken bilden keinen Rahmen.</translation>
        </message>
        <message>
            <source>This cannot be picked for the active adjustment.</source>
            <translation>Das lässt sich für die aktive Einstellung nicht aufnehmen.</translation>
        </message>
        <message>
            <source>This checkpoint allows up to {0}.</source>
            <translation>Dieser Checkpoint erlaubt bis zu {0}.</translation>
        </message>
        <message>
            <source>This checkpoint cannot enlarge photos.</source>
            <translation>Dieser Checkpoint kann Fotos nicht vergrößern.</translation>
        </message>
        <message>
            <source>This checkpoint has no scratch detector.</source>
            <translation>Dieser Checkpoint hat keine Kratzererkennung.</translation>
        </message>
        <message>
            <source>This checkpoint never learnt these words and left them out: {0}.</source>
            <translation>Dieser Checkpoint hat diese Wörter nie gelernt und lässt sie weg: {0}.</translation>
        </message>
        <message>
            <source>This computer has no device {0} that PyTorch can use.</source>
            <translation>Dieser Computer hat kein Gerät {0}, das PyTorch verwenden kann.</translation>
        </message>
        <message>
            <source>This is a fault of the program; please report it with the photo's size and format.</source>
            <translation>Das ist ein Fehler des Programms; bitte melden Sie ihn mit Größe und Format des Fotos.</translation>
        </message>
        <message>
            <source>This is no project of this program.</source>
            <translation>Das ist kein Projekt dieses Programms.</translation>
        </message>
        <message>
            <source>This kind of Photoshop file is not known.</source>
            <translation>Diese Art von Photoshop-Datei ist nicht bekannt.</translation>
        </message>
        <message>
            <source>This layer is locked.</source>
            <translation>Diese Ebene ist gesperrt.</translation>
        </message>
        <message>
            <source>This layer is no adjustment.</source>
            <translation>Diese Ebene ist keine Einstellungsebene.</translation>
        </message>
        <message>
            <source>This region is locked.</source>
            <translation>Dieser Bereich ist gesperrt.</translation>
        </message>
        <message>
            <source>Tone and colour corrected at strength {0}.</source>
            <translation>Tonwerte und Farbe mit Stärke {0} korrigiert.</translation>
        </message>
        <message>
            <source>Try another folder.</source>
            <translation>Versuchen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Two of the three files would have the same name.</source>
            <translation>Zwei der drei Dateien hätten denselben Namen.</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>Entsperren Sie das zuerst.</translation>
        </message>
        <message>
            <source>Update IIDE Studio to use this checkpoint.</source>
            <translation>Aktualisieren Sie IIDE Studio, um diesen Checkpoint zu verwenden.</translation>
        </message>
        <message>
            <source>Update IIDE Studio, or write the recipe again with --print-recipe.</source>
            <translation>Aktualisieren Sie IIDE Studio oder schreiben Sie das Rezept mit --print-recipe neu.</translation>
        </message>
        <message>
            <source>Update IIDE Studio.</source>
            <translation>Aktualisieren Sie IIDE Studio.</translation>
        </message>
        <message>
            <source>Use --device auto, or install the PyTorch build for your graphics card.</source>
            <translation>Nehmen Sie --device auto oder installieren Sie die PyTorch-Ausgabe für Ihre Grafikkarte.</translation>
        </message>
        <message>
            <source>Use a name that ends in .png or .tif.</source>
            <translation>Verwenden Sie einen Namen, der auf .png oder .tif endet.</translation>
        </message>
        <message>
            <source>Use a name that ends in one of: {0}.</source>
            <translation>Verwenden Sie einen Namen, der so endet: {0}.</translation>
        </message>
        <message>
            <source>Use a name that ends in {0}.</source>
            <translation>Verwenden Sie einen Namen, der auf {0} endet.</translation>
        </message>
        <message>
            <source>Use at most {0} characters, none of \ / : * ? " &lt; &gt; |.</source>
            <translation>Verwenden Sie höchstens {0} Zeichen, keines davon \ / : * ? " &lt; &gt; |.</translation>
        </message>
        <message>
            <source>Use letters, digits, spaces and hyphens.</source>
            <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen und Bindestriche.</translation>
        </message>
        <message>
            <source>Use the base and the ControlNet that were trained together.</source>
            <translation>Verwenden Sie die Basis und das ControlNet, die zusammen trainiert wurden.</translation>
        </message>
        <message>
            <source>Use the tokenizer and the text encoder that were trained together.</source>
            <translation>Verwenden Sie den Tokenizer und den Textkodierer, die zusammen trainiert wurden.</translation>
        </message>
        <message>
            <source>Wait until the other program is ready.</source>
            <translation>Warten Sie, bis das andere Programm fertig ist.</translation>
        </message>
        <message>
            <source>WebP has no place for IPTC and Photoshop data, so captions, names and places go into XMP and the rest is left out; .tif and .jpg keep all.</source>
            <translation>WebP hat keinen Platz für IPTC- und Photoshop-Daten, daher gehen Beschriftungen, Namen und Orte ins XMP, und der Rest wird weggelassen; .tif und .jpg behalten alles.</translation>
        </message>
        <message>
            <source>What was detected does not fit the photo.</source>
            <translation>Was erkannt wurde, passt nicht zum Foto.</translation>
        </message>
        <message>
            <source>Working at {0} x {1} pixels.</source>
            <translation>Gearbeitet wird mit {0} x {1} Pixeln.</translation>
        </message>
        <message>
            <source>Write one with --print-recipe.</source>
            <translation>Schreiben Sie eines mit --print-recipe.</translation>
        </message>
        <message>
            <source>Write them with 'iide-studio split-album --only-find'.</source>
            <translation>Schreiben Sie sie mit „iide-studio split-album --only-find“.</translation>
        </message>
        <message>
            <source>its colours were converted.</source>
            <translation>Ihre Farben wurden umgewandelt.</translation>
        </message>
        <message>
            <source>region {0} (strength {1}): {2}</source>
            <translation>Bereich {0} (Stärke {1}): {2}</translation>
        </message>
        <message>
            <source>scale is {0}.</source>
            <translation>Der Maßstab ist {0}.</translation>
        </message>
        <message>
            <source>steps is {0}.</source>
            <translation>Die Zahl der Schritte ist {0}.</translation>
        </message>
        <message>
            <source>{0} asks for the class {1}, which this program does not load there.</source>
            <translation>{0} verlangt die Klasse {1}, die dieses Programm dort nicht lädt.</translation>
        </message>
        <message>
            <source>{0} belongs to a program that runs.</source>
            <translation>{0} gehört zu einem Programm, das läuft.</translation>
        </message>
        <message>
            <source>{0} bits cannot be written.</source>
            <translation>{0} Bit lassen sich nicht schreiben.</translation>
        </message>
        <message>
            <source>{0} bits were stretched to {1}.</source>
            <translation>{0} Bit wurden auf {1} gedehnt.</translation>
        </message>
        <message>
            <source>{0} can no longer be read, so that there is no master.</source>
            <translation>{0} kann nicht mehr gelesen werden, daher gibt es keinen Master.</translation>
        </message>
        <message>
            <source>{0} cannot be opened: {1}.</source>
            <translation>{0} kann nicht geöffnet werden: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read again: {1}.</source>
            <translation>{0} kann nicht noch einmal gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be understood.</source>
            <translation>{0} ist nicht zu verstehen.</translation>
        </message>
        <message>
            <source>{0} comes with the program.</source>
            <translation>{0} gehört zum Programm.</translation>
        </message>
        <message>
            <source>{0} could not be read to its end: {1}.</source>
            <translation>{0} konnte nicht zu Ende gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>{0} could not be written: A part of that path is not a folder.</source>
            <translation>{0} konnte nicht geschrieben werden: Ein Teil dieses Pfades ist kein Ordner.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk is full.</source>
            <translation>{0} konnte nicht geschrieben werden: Der Datenträger ist voll.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk is read-only.</source>
            <translation>{0} konnte nicht geschrieben werden: Der Datenträger ist schreibgeschützt.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk quota is used up.</source>
            <translation>{0} konnte nicht geschrieben werden: Das Speicherkontingent ist aufgebraucht.</translation>
        </message>
        <message>
            <source>{0} could not be written: The folder does not exist.</source>
            <translation>{0} konnte nicht geschrieben werden: Der Ordner ist nicht vorhanden.</translation>
        </message>
        <message>
            <source>{0} could not be written: The name is too long.</source>
            <translation>{0} konnte nicht geschrieben werden: Der Name ist zu lang.</translation>
        </message>
        <message>
            <source>{0} could not be written: Writing there is not allowed.</source>
            <translation>{0} konnte nicht geschrieben werden: Das Schreiben ist dort nicht erlaubt.</translation>
        </message>
        <message>
            <source>{0} could not be written: {1}.</source>
            <translation>{0} konnte nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <source>{0} does not exist.</source>
            <translation>{0} ist nicht vorhanden.</translation>
        </message>
        <message>
            <source>{0} does not fit the format: {1} is missing.</source>
            <translation>{0} passt nicht zum Format: {1} fehlt.</translation>
        </message>
        <message>
            <source>{0} does not fit the format: {1}.</source>
            <translation>{0} passt nicht zum Format: {1}.</translation>
        </message>
        <message>
            <source>{0} dots per inch make no sense.</source>
            <translation>{0} Punkte je Zoll ergeben keinen Sinn.</translation>
        </message>
        <message>
            <source>{0} exists already.</source>
            <translation>{0} ist schon vorhanden.</translation>
        </message>
        <message>
            <source>{0} has downsampling of the condition {1}, which does not fit {2}: {3}.</source>
            <translation>{0} verkleinert die Bedingung um {1}, was nicht zu {2} passt: {3}.</translation>
        </message>
        <message>
            <source>{0} has format version {1}; this program reads up to {2}.</source>
            <translation>{0} hat die Formatversion {1}; dieses Programm liest bis {2}.</translation>
        </message>
        <message>
            <source>{0} has lost a part.</source>
            <translation>{0} hat einen Teil verloren.</translation>
        </message>
        <message>
            <source>{0} has no infrared channel.</source>
            <translation>{0} hat keinen Infrarotkanal.</translation>
        </message>
        <message>
            <source>{0} has no layer that can be read.</source>
            <translation>{0} hat keine Ebene, die sich lesen lässt.</translation>
        </message>
        <message>
            <source>{0} has no place for JPEG's comment, so it is left out.</source>
            <translation>{0} hat keinen Platz für den JPEG-Kommentar, daher wird er weggelassen.</translation>
        </message>
        <message>
            <source>{0} has no place for PNG's texts, so they are left out; .png keeps them.</source>
            <translation>{0} hat keinen Platz für die PNG-Texte, daher werden sie weggelassen; .png behält sie.</translation>
        </message>
        <message>
            <source>{0} has no valid format version: {1}.</source>
            <translation>{0} hat keine gültige Formatversion: {1}.</translation>
        </message>
        <message>
            <source>{0} has no weights (.safetensors).</source>
            <translation>{0} hat keine Gewichte (.safetensors).</translation>
        </message>
        <message>
            <source>{0} has too little memory, even for tiles of {1} pixels.</source>
            <translation>{0} hat zu wenig Speicher, selbst für Kacheln von {1} Pixeln.</translation>
        </message>
        <message>
            <source>{0} has {1} {2}, which does not fit {3}: {4}.</source>
            <translation>{0} hat {1} {2}, was nicht zu {3} passt: {4}.</translation>
        </message>
        <message>
            <source>{0} holds 8 bits, so the photo's 16 are rounded; .tif keeps them.</source>
            <translation>{0} fasst 8 Bit, daher werden die 16 des Fotos gerundet; .tif behält sie.</translation>
        </message>
        <message>
            <source>{0} holds pickled weights, which can run code when they are opened.</source>
            <translation>{0} enthält Pickle-Gewichte, die beim Öffnen Code ausführen können.</translation>
        </message>
        <message>
            <source>{0} in the checkpoint's recommended recipe is not a setting of a restoration.</source>
            <translation>{0} im empfohlenen Rezept des Checkpoints ist keine Einstellung einer Restaurierung.</translation>
        </message>
        <message>
            <source>{0} in the project is damaged or no PNG picture.</source>
            <translation>{0} im Projekt ist beschädigt oder kein PNG-Bild.</translation>
        </message>
        <message>
            <source>{0} in the recipe is not a setting of a restoration.</source>
            <translation>{0} im Rezept ist keine Einstellung einer Restaurierung.</translation>
        </message>
        <message>
            <source>{0} in {1} is too large.</source>
            <translation>{0} in {1} ist zu groß.</translation>
        </message>
        <message>
            <source>{0} is a PDF document, not a picture.</source>
            <translation>{0} ist ein PDF-Dokument, kein Bild.</translation>
        </message>
        <message>
            <source>{0} is a film or a picture of a kind that cannot be read.</source>
            <translation>{0} ist ein Film oder ein Bild einer Art, die sich nicht lesen lässt.</translation>
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation>{0} ist ein Ordner.</translation>
        </message>
        <message>
            <source>{0} is a link to a place outside of the checkpoint.</source>
            <translation>{0} ist ein Verweis auf einen Ort außerhalb des Checkpoints.</translation>
        </message>
        <message>
            <source>{0} is a pickled file under a wrong name; such files can run code.</source>
            <translation>{0} ist eine Pickle-Datei unter falschem Namen; solche Dateien können Code ausführen.</translation>
        </message>
        <message>
            <source>{0} is cut off or damaged: it has {1} bytes and should have {2}.</source>
            <translation>{0} ist abgeschnitten oder beschädigt: Die Datei hat {1} Bytes und sollte {2} haben.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off.</source>
            <translation>{0} ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut short and cannot be read.</source>
            <translation>{0} ist beschädigt oder abgeschnitten und kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>{0} is damaged or no project file.</source>
            <translation>{0} ist beschädigt oder keine Projektdatei.</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} ist beschädigt.</translation>
        </message>
        <message>
            <source>{0} is damaged: it is not JSON.</source>
            <translation>{0} ist beschädigt: Das ist kein JSON.</translation>
        </message>
        <message>
            <source>{0} is damaged: it is not a JSON object.</source>
            <translation>{0} ist beschädigt: Das ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>{0} is damaged: {1} cannot be read.</source>
            <translation>{0} ist beschädigt: {1} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} ist leer.</translation>
        </message>
        <message>
            <source>{0} is encrypted.</source>
            <translation>{0} ist verschlüsselt.</translation>
        </message>
        <message>
            <source>{0} is incomplete: {1} is missing.</source>
            <translation>{0} ist unvollständig: {1} fehlt.</translation>
        </message>
        <message>
            <source>{0} is missing.</source>
            <translation>{0} fehlt.</translation>
        </message>
        <message>
            <source>{0} is no OpenRaster file.</source>
            <translation>{0} ist keine OpenRaster-Datei.</translation>
        </message>
        <message>
            <source>{0} is no longer the file that was opened.</source>
            <translation>{0} ist nicht mehr die Datei, die geöffnet wurde.</translation>
        </message>
        <message>
            <source>{0} is no place of a photo on a page.</source>
            <translation>{0} ist kein Platz eines Fotos auf einer Seite.</translation>
        </message>
        <message>
            <source>{0} is no record of ours.</source>
            <translation>{0} ist kein Eintrag von uns.</translation>
        </message>
        <message>
            <source>{0} is not a checkpoint: it has neither {1} nor the folders unet and controlnet.</source>
            <translation>{0} ist kein Checkpoint: Es gibt darin weder {1} noch die Ordner unet und controlnet.</translation>
        </message>
        <message>
            <source>{0} is not a checkpoint: it has neither {1} nor {2}.</source>
            <translation>{0} ist kein Checkpoint: Es gibt darin weder {1} noch {2}.</translation>
        </message>
        <message>
            <source>{0} is not a device.</source>
            <translation>{0} ist kein Gerät.</translation>
        </message>
        <message>
            <source>{0} is not a folder.</source>
            <translation>{0} ist kein Ordner.</translation>
        </message>
        <message>
            <source>{0} is not a number format.</source>
            <translation>{0} ist kein Zahlenformat.</translation>
        </message>
        <message>
            <source>{0} is not a picture of a known format.</source>
            <translation>{0} ist kein Bild in einem bekannten Format.</translation>
        </message>
        <message>
            <source>{0} is not listed in the checkpoint's iide.json.</source>
            <translation>{0} ist in der iide.json des Checkpoints nicht aufgeführt.</translation>
        </message>
        <message>
            <source>{0} is not the file that the checkpoint was made with: its SHA-256 differs.</source>
            <translation>{0} ist nicht die Datei, mit der der Checkpoint gemacht wurde: Ihr SHA-256 ist anders.</translation>
        </message>
        <message>
            <source>{0} is not the mask that was used; its hash differs.</source>
            <translation>{0} ist nicht die Maske, die verwendet wurde; ihr Hashwert ist anders.</translation>
        </message>
        <message>
            <source>{0} is not the original: its SHA-256 is another one.</source>
            <translation>{0} ist nicht das Original: Der SHA-256 ist ein anderer.</translation>
        </message>
        <message>
            <source>{0} is only {1} x {2} pixels.</source>
            <translation>{0} hat nur {1} x {2} Pixel.</translation>
        </message>
        <message>
            <source>{0} is packed in an unknown way.</source>
            <translation>{0} ist auf unbekannte Weise gepackt.</translation>
        </message>
        <message>
            <source>{0} is refused: a part has a name that points outside.</source>
            <translation>{0} wird abgelehnt: Ein Teil hat einen Namen, der nach außen zeigt.</translation>
        </message>
        <message>
            <source>{0} is refused: a part is far too large.</source>
            <translation>{0} wird abgelehnt: Ein Teil ist viel zu groß.</translation>
        </message>
        <message>
            <source>{0} is refused: it would unpack to far too much.</source>
            <translation>{0} wird abgelehnt: Entpackt wäre es viel zu viel.</translation>
        </message>
        <message>
            <source>{0} is refused: its directory names more than there is.</source>
            <translation>{0} wird abgelehnt: Das Verzeichnis nennt mehr, als vorhanden ist.</translation>
        </message>
        <message>
            <source>{0} is refused: its layers would need far too much memory.</source>
            <translation>{0} wird abgelehnt: Die Ebenen würden viel zu viel Speicher brauchen.</translation>
        </message>
        <message>
            <source>{0} is refused: two of its parts have the same name.</source>
            <translation>{0} wird abgelehnt: Zwei Teile haben denselben Namen.</translation>
        </message>
        <message>
            <source>{0} is the original and never overwritten.</source>
            <translation>{0} ist das Original und wird nie überschrieben.</translation>
        </message>
        <message>
            <source>{0} is too large for this computer's memory.</source>
            <translation>{0} ist zu groß für den Speicher dieses Computers.</translation>
        </message>
        <message>
            <source>{0} is too large to be a record of ours.</source>
            <translation>{0} ist zu groß, um ein Eintrag von uns zu sein.</translation>
        </message>
        <message>
            <source>{0} is write-protected.</source>
            <translation>{0} ist schreibgeschützt.</translation>
        </message>
        <message>
            <source>{0} is {1} x {2} pixels; {3} megapixels are the most that is restored.</source>
            <translation>{0} hat {1} x {2} Pixel; restauriert werden höchstens {3} Megapixel.</translation>
        </message>
        <message>
            <source>{0} may not be read.</source>
            <translation>{0} darf nicht gelesen werden.</translation>
        </message>
        <message>
            <source>{0} megapixels are the most that is opened.</source>
            <translation>Geöffnet werden höchstens {0} Megapixel.</translation>
        </message>
        <message>
            <source>{0} names {1}, which lies outside of the checkpoint's folder.</source>
            <translation>{0} nennt {1}, das außerhalb des Ordners des Checkpoints liegt.</translation>
        </message>
        <message>
            <source>{0} of {1} parts of the picture could not be recovered.</source>
            <translation>{0} von {1} Teilen des Bildes konnten nicht wiederhergestellt werden.</translation>
        </message>
        <message>
            <source>{0} says that it is gigantic; it is refused.</source>
            <translation>{0} soll riesig sein; die Datei wird abgelehnt.</translation>
        </message>
        <message>
            <source>{0} says that it is {1} x {2} pixels; it is refused.</source>
            <translation>{0} soll {1} x {2} Pixel haben; das wird abgelehnt.</translation>
        </message>
        <message>
            <source>{0} was changed by another program since it was opened.</source>
            <translation>{0} wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
        </message>
        <message>
            <source>{0} was changed while it was read.</source>
            <translation>{0} wurde während des Lesens geändert.</translation>
        </message>
        <message>
            <source>{0} was made for a base that predicts {1}, but {2} predicts {3}.</source>
            <translation>{0} ist für eine Basis gemacht, die {1} vorhersagt, aber {2} sagt {3} vorher.</translation>
        </message>
        <message>
            <source>{0} would change every pixel a little, outside the mask too.</source>
            <translation>{0} würde jedes Pixel ein wenig ändern, auch außerhalb der Maske.</translation>
        </message>
        <message>
            <source>{0} x {1} pixels are too many for {2}.</source>
            <translation>{0} x {1} Pixel sind zu viele für {2}.</translation>
        </message>
        <message>
            <source>{0} {1} steps from {2}, guidance {3}, seed {4}.</source>
            <translation>{0} {1}-Schritte ab {2}, Führung {3}, Startwert {4}.</translation>
        </message>
        <message>
            <source>“{0}” is no pattern for names.</source>
            <translation>„{0}“ ist kein Muster für Namen.</translation>
        </message>
        <message>
            <source>“{0}” is too long.</source>
            <translation>„{0}“ ist zu lang.</translation>
        </message>
        <message>
            <source>The picture came from the clipboard, not from a file.</source>
            <translation>Das Bild kam aus der Zwischenablage, nicht aus einer Datei.</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>Measuring what the restoration changed…</source>
            <translation>Es wird gemessen, was die Restaurierung verändert hat…</translation>
        </message>
        <message>
            <source>The colours are explained below; hatched colours are guessed.</source>
            <translation>Die Farben sind unten erklärt; schraffierte Farben sind geraten.</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>Gefüllt</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Unsicher</translation>
        </message>
        <message>
            <source>Guessed colour</source>
            <translation>Geratene Farbe</translation>
        </message>
        <message>
            <source>nothing of the original is left there</source>
            <translation>dort ist nichts vom Original übrig</translation>
        </message>
        <message>
            <source>the colour moved; the stronger, the further</source>
            <translation>die Farbe hat sich verschoben; je kräftiger, desto weiter</translation>
        </message>
        <message>
            <source>results with other seeds differ there</source>
            <translation>Ergebnisse mit anderen Startwerten weichen dort ab</translation>
        </message>
        <message>
            <source>hatched: nobody knows the colour, it was made up</source>
            <translation>schraffiert: Niemand kennt die Farbe, sie wurde erfunden</translation>
        </message>
    </context>
    <context>
        <name>EvidenceLegend</name>
        <message>
            <source>Colours of the evidence map</source>
            <translation>Farben der Nachweiskarte</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>One file</source>
            <translation>Eine Datei</translation>
        </message>
        <message>
            <source>Three files: master, restored TIFF, access JPEG</source>
            <translation>Drei Dateien: Master, restauriertes TIFF, Ansichts-JPEG</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>Was exportiert wird</translation>
        </message>
        <message>
            <source>A single picture, or all that an archive keeps</source>
            <translation>Ein einzelnes Bild oder alles, was ein Archiv aufbewahrt</translation>
        </message>
        <message>
            <source>Take over what the photo's file says</source>
            <translation>Angaben aus der Datei des Fotos übernehmen</translation>
        </message>
        <message>
            <source>Leave out places, paths and prompts</source>
            <translation>Orte, Pfade und Beschreibungen weglassen</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>{name} is the original, which is never replaced.</source>
            <translation>{name} ist das Original, das nie ersetzt wird.</translation>
        </message>
        <message>
            <source>Choose another name or another folder.</source>
            <translation>Wählen Sie einen anderen Namen oder einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Metadata and privacy</source>
            <translation>Metadaten und Privatsphäre</translation>
        </message>
        <message>
            <source>Captions, dates, camera and all else; how the picture was made is always noted</source>
            <translation>Bildtexte, Daten, Kamera und alles andere; wie das Bild entstand, wird immer vermerkt</translation>
        </message>
        <message>
            <source>For pictures that go to others: no coordinates, no names of folders, no words</source>
            <translation>Für Bilder, die weitergegeben werden: keine Koordinaten, keine Ordnernamen, keine Wörter</translation>
        </message>
        <message>
            <source>Write the file or files</source>
            <translation>Datei oder Dateien schreiben</translation>
        </message>
        <message>
            <source>Three files</source>
            <translation>Drei Dateien</translation>
        </message>
        <message>
            <source>The master is the photo's own file, copied and checked byte by byte. The restored picture is a TIFF of 16 bits in the photo's colours and size. The access picture is a JPEG in sRGB.</source>
            <translation>Der Master ist die Datei des Fotos selbst, kopiert und Byte für Byte geprüft. Das restaurierte Bild ist ein TIFF mit 16 Bit in den Farben und der Größe des Fotos. Das Ansichtsbild ist ein JPEG in sRGB.</translation>
        </message>
        <message>
            <source>Longest side of the access picture</source>
            <translation>Längste Seite des Ansichtsbildes</translation>
        </message>
        <message>
            <source>Longest side of the access picture:</source>
            <translation>Längste Seite des Ansichtsbildes:</translation>
        </message>
        <message>
            <source>The photo came from no file, so there is no master.</source>
            <translation>Das Foto stammt aus keiner Datei, daher gibt es keinen Master.</translation>
        </message>
        <message>
            <source>The master keeps all that it says, places too: do not give it away.</source>
            <translation>Der Master behält alle seine Angaben, auch Orte: Geben Sie ihn nicht weiter.</translation>
        </message>
        <message>
            <source>{path} (stays where it is)</source>
            <translation>{path} (bleibt, wo sie ist)</translation>
        </message>
        <message>
            <source>{path} (exists already)</source>
            <translation>{path} (ist schon vorhanden)</translation>
        </message>
    </context>
    <context>
        <name>ExportFormatBox</name>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Wie das Foto</translation>
        </message>
        <message>
            <source>16 bits per channel</source>
            <translation>16 Bit pro Kanal</translation>
        </message>
        <message>
            <source>8 bits per channel</source>
            <translation>8 Bit pro Kanal</translation>
        </message>
        <message>
            <source>As the photo, else Deflate</source>
            <translation>Wie das Foto, sonst Deflate</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Without loss</source>
            <translation>Verlustfrei</translation>
        </message>
        <message>
            <source>Format:</source>
            <translation>Format:</translation>
        </message>
        <message>
            <source>TIFF and PNG keep every pixel</source>
            <translation>TIFF und PNG erhalten jedes Pixel</translation>
        </message>
        <message>
            <source>Depth:</source>
            <translation>Farbtiefe:</translation>
        </message>
        <message>
            <source>JPEG and WebP always have 8 bits</source>
            <translation>JPEG und WebP haben immer 8 Bit</translation>
        </message>
        <message>
            <source>Quality:</source>
            <translation>Qualität:</translation>
        </message>
        <message>
            <source>100 is the best and the largest</source>
            <translation>100 ist die beste und ergibt die größte Datei</translation>
        </message>
        <message>
            <source>Colour detail:</source>
            <translation>Farbdetails:</translation>
        </message>
        <message>
            <source>4:4:4 keeps colour finest</source>
            <translation>4:4:4 erhält die Farbe am feinsten</translation>
        </message>
        <message>
            <source>Compression:</source>
            <translation>Komprimierung:</translation>
        </message>
        <message>
            <source>All of them are lossless</source>
            <translation>Alle sind verlustfrei</translation>
        </message>
        <message>
            <source>Keeps every pixel exactly; the file is larger</source>
            <translation>Erhält jedes Pixel genau; die Datei wird größer</translation>
        </message>
    </context>
    <context>
        <name>ExportNameBox</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Where the files go</source>
            <translation>Wohin die Dateien kommen</translation>
        </message>
        <message>
            <source>Pattern of the name</source>
            <translation>Muster des Namens</translation>
        </message>
        <message>
            <source>Words in braces are filled in for each photo</source>
            <translation>Wörter in geschweiften Klammern werden für jedes Foto ersetzt</translation>
        </message>
        <message>
            <source>Folder:</source>
            <translation>Ordner:</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>Name:</translation>
        </message>
        <message>
            <source>There is no folder.</source>
            <translation>Der Ordner fehlt.</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Wählen Sie einen.</translation>
        </message>
        <message>
            <source>“{name}” is not the whole path of a folder.</source>
            <translation>„{name}“ ist nicht der vollständige Pfad eines Ordners.</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Insert a word that is filled in</source>
            <translation>Ein Wort einfügen, das ersetzt wird</translation>
        </message>
        <message>
            <source>Name of the photo</source>
            <translation>Name des Fotos</translation>
        </message>
        <message>
            <source>Name of the photo's folder</source>
            <translation>Name des Ordners mit dem Foto</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Breite in Pixeln</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>Höhe in Pixeln</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Auflösung</translation>
        </message>
        <message>
            <source>Bits per channel</source>
            <translation>Bit pro Kanal</translation>
        </message>
        <message>
            <source>First free number</source>
            <translation>Erste freie Nummer</translation>
        </message>
    </context>
    <context>
        <name>ExportPictureBox</name>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Wie das Foto</translation>
        </message>
        <message>
            <source>Longest side:</source>
            <translation>Längste Seite:</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Resolution:</source>
            <translation>Auflösung:</translation>
        </message>
        <message>
            <source> dpi</source>
            <translation> dpi</translation>
        </message>
        <message>
            <source>Colours:</source>
            <translation>Farben:</translation>
        </message>
        <message>
            <source>sRGB is right for screens and the web</source>
            <translation>sRGB ist für Bildschirme und das Web richtig</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Make the picture larger or smaller</source>
            <translation>Das Bild vergrößern oder verkleinern</translation>
        </message>
        <message>
            <source>Pixels of the longest side</source>
            <translation>Pixel der längsten Seite</translation>
        </message>
        <message>
            <source>Longest side</source>
            <translation>Längste Seite</translation>
        </message>
        <message>
            <source>Say how large the picture is to be printed</source>
            <translation>Angeben, wie groß das Bild gedruckt werden soll</translation>
        </message>
        <message>
            <source>Dots per inch that the file names; no pixel changes</source>
            <translation>Punkte pro Zoll, die in der Datei stehen; kein Pixel ändert sich</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Auflösung</translation>
        </message>
        <message>
            <source>{width} x {height} pixels</source>
            <translation>{width} x {height} Pixel</translation>
        </message>
        <message>
            <source>{across:.0f} x {down:.0f} mm</source>
            <translation>{across:.0f} x {down:.0f} mm</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>{name} is the original of an open photo, which is never replaced.</source>
            <translation>{name} ist das Original eines offenen Fotos, das nie ersetzt wird.</translation>
        </message>
        <message>
            <source>Choose another name or another folder.</source>
            <translation>Wählen Sie einen anderen Namen oder einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{name} exists already.</source>
            <translation>{name} ist schon vorhanden.</translation>
        </message>
        <message numerus="yes">
            <source>%n files exist already.</source>
            <translation>
                <numerusform>%n Datei ist schon vorhanden.</numerusform>
                <numerusform>%n Dateien sind schon vorhanden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Save as {name}</source>
            <translation>Als {name} speichern</translation>
        </message>
        <message>
            <source>Exporting {name}</source>
            <translation>{name} wird exportiert</translation>
        </message>
        <message>
            <source>Exported {path}.</source>
            <translation>{path} wurde exportiert.</translation>
        </message>
    </context>
    <context>
        <name>EyedropperTool</name>
        <message>
            <source>Sample</source>
            <translation>Messfeld</translation>
        </message>
        <message>
            <source>How many pixels are averaged</source>
            <translation>Über wie viele Pixel gemittelt wird</translation>
        </message>
        <message>
            <source>{side} x {side} pixels</source>
            <translation>{side} x {side} Pixel</translation>
        </message>
        <message>
            <source>Click on the photo to read a colour</source>
            <translation>Auf das Foto klicken, um eine Farbe abzulesen</translation>
        </message>
        <message>
            <source>Colour values</source>
            <translation>Farbwerte</translation>
        </message>
        <message>
            <source>In the photo's own colour space: 16 bit, and 8 bit</source>
            <translation>Im Farbraum des Fotos: 16 Bit und 8 Bit</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copies the colour as #rrggbb, in sRGB</source>
            <translation>Kopiert die Farbe als #rrggbb in sRGB</translation>
        </message>
        <message>
            <source>Eyedropper</source>
            <translation>Pipette</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>How the file was made</source>
            <translation>Wie die Datei entstand</translation>
        </message>
        <message>
            <source>Results in this document</source>
            <translation>Ergebnisse in diesem Dokument</translation>
        </message>
        <message>
            <source>Colours in this document</source>
            <translation>Farben in diesem Dokument</translation>
        </message>
        <message>
            <source>Camera and scanner</source>
            <translation>Kamera und Scanner</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Other metadata</source>
            <translation>Andere Metadaten</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>File size</source>
            <translation>Dateigröße</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>Pixels as cropped and turned</source>
            <translation>Pixel nach Zuschnitt und Drehung</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Farbtiefe</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Colour profile</source>
            <translation>Farbprofil</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Auflösung</translation>
        </message>
        <message>
            <source>True size</source>
            <translation>Originalgröße</translation>
        </message>
        <message>
            <source>Transparency</source>
            <translation>Transparenz</translation>
        </message>
        <message>
            <source>Infrared</source>
            <translation>Infrarot</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Creator</source>
            <translation>Urheber</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Bildnachweis</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rechte</translation>
        </message>
        <message>
            <source>Digital source</source>
            <translation>Digitale Quelle</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programm</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Erstellt aus</translation>
        </message>
        <message>
            <source>SHA-256 of the original</source>
            <translation>SHA-256 des Originals</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Outside the mask</source>
            <translation>Außerhalb der Maske</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Bearbeitet von</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>Weggelassen</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>Breitengrad</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>Längengrad</translation>
        </message>
        <message>
            <source>Altitude</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>({0} megapixels)</source>
            <translation>({0} Megapixel)</translation>
        </message>
        <message>
            <source>{0} bytes</source>
            <translation>{0} Bytes</translation>
        </message>
        <message>
            <source>checkpoint {0}</source>
            <translation>Checkpoint {0}</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>grau</translation>
        </message>
        <message>
            <source>none, sRGB is assumed</source>
            <translation>keines, sRGB wird angenommen</translation>
        </message>
        <message>
            <source>alpha channel</source>
            <translation>Alphakanal</translation>
        </message>
        <message>
            <source>channel of the scanner</source>
            <translation>Kanal des Scanners</translation>
        </message>
        <message>
            <source>not named</source>
            <translation>nicht genannt</translation>
        </message>
        <message>
            <source>proved to be as in the original</source>
            <translation>nachweislich wie im Original</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>paths</source>
            <translation>Pfade</translation>
        </message>
        <message>
            <source>prompts</source>
            <translation>Beschreibungen</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>Bearbeiter</translation>
        </message>
        <message>
            <source>known</source>
            <translation>bekannt</translation>
        </message>
        <message>
            <source>family says</source>
            <translation>laut Familie</translation>
        </message>
        <message>
            <source>guess</source>
            <translation>vermutet</translation>
        </message>
        <message>
            <source>Negative</source>
            <translation>Negativ</translation>
        </message>
        <message>
            <source>Mask threshold</source>
            <translation>Schwelle der Maske</translation>
        </message>
        <message>
            <source>Mask grown by</source>
            <translation>Maske erweitert um</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>Sampler</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Beginnt mit</translation>
        </message>
        <message>
            <source>Lightness of what is drawn</source>
            <translation>Helligkeit des Gezeichneten</translation>
        </message>
        <message>
            <source>the photo</source>
            <translation>dem Foto</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>Rauschen</translation>
        </message>
    </context>
    <context>
        <name>FileActivity</name>
        <message>
            <source>Progress of reading or writing</source>
            <translation>Fortschritt beim Lesen oder Schreiben</translation>
        </message>
    </context>
    <context>
        <name>FileFeature</name>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Open photos or projects</source>
            <translation>Fotos oder Projekte öffnen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Photos and projects</source>
            <translation>Fotos und Projekte</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard.</source>
            <translation>In der Zwischenablage ist kein Bild.</translation>
        </message>
        <message>
            <source>Open Another Page</source>
            <translation>Andere Seite öffnen</translation>
        </message>
        <message numerus="yes">
            <source>The file has %n pages. Open page:</source>
            <translation>
                <numerusform>Die Datei hat %n Seite. Zu öffnende Seite:</numerusform>
                <numerusform>Die Datei hat %n Seiten. Zu öffnende Seite:</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the Sa&amp;mple</source>
            <translation>Beis&amp;piel öffnen</translation>
        </message>
        <message>
            <source>Open the damaged photo that comes with the program</source>
            <translation>Das beschädigte Foto öffnen, das dem Programm beiliegt</translation>
        </message>
        <message>
            <source>&amp;Paste as a New Photo</source>
            <translation>Als neues Foto &amp;einfügen</translation>
        </message>
        <message>
            <source>Open the picture or the files in the clipboard</source>
            <translation>Das Bild oder die Dateien aus der Zwischenablage öffnen</translation>
        </message>
        <message>
            <source>Open Another Pa&amp;ge…</source>
            <translation>Andere Se&amp;ite öffnen…</translation>
        </message>
        <message>
            <source>Open another page of the file that this photo is from</source>
            <translation>Eine andere Seite der Datei öffnen, aus der dieses Foto stammt</translation>
        </message>
        <message>
            <source>&amp;Watch a Scanner's Folder…</source>
            <translation>Scannerordner über&amp;wachen…</translation>
        </message>
        <message>
            <source>Open every scan that comes into a folder</source>
            <translation>Jeden Scan öffnen, der in einem Ordner eintrifft</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open a file that was worked on before</source>
            <translation>Eine Datei öffnen, an der schon gearbeitet wurde</translation>
        </message>
        <message>
            <source>&amp;Save Project</source>
            <translation>Projekt &amp;speichern</translation>
        </message>
        <message>
            <source>Save everything as a project that can be worked on later</source>
            <translation>Alles als Projekt speichern, an dem später weitergearbeitet werden kann</translation>
        </message>
        <message>
            <source>Save Project &amp;As…</source>
            <translation>Projekt speichern &amp;unter…</translation>
        </message>
        <message>
            <source>Save the project under another name</source>
            <translation>Das Projekt unter einem anderen Namen speichern</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xportieren…</translation>
        </message>
        <message>
            <source>Write a picture that other programs can read</source>
            <translation>Ein Bild schreiben, das andere Programme lesen können</translation>
        </message>
        <message>
            <source>Export &amp;Three Files…</source>
            <translation>&amp;Drei Dateien exportieren…</translation>
        </message>
        <message>
            <source>Write master, restored picture and access picture at once</source>
            <translation>Master, restauriertes Bild und Ansichtsbild auf einmal schreiben</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>D&amp;rucken…</translation>
        </message>
        <message>
            <source>Print at true size, or as large as the paper allows</source>
            <translation>In Originalgröße drucken oder so groß, wie das Papier es erlaubt</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Close this photo</source>
            <translation>Dieses Foto schließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Close all photos and the program</source>
            <translation>Alle Fotos und das Programm schließen</translation>
        </message>
        <message>
            <source>Clear the List</source>
            <translation>Liste leeren</translation>
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>Finishing saving …</source>
            <translation>Speichern wird beendet …</translation>
        </message>
        <message>
            <source>The program closes as soon as everything is written. If you do not wait, each file that is not finished stays as it was before.</source>
            <translation>Das Programm schließt sich, sobald alles geschrieben ist. Wenn Sie nicht warten, bleibt jede Datei, die nicht fertig ist, wie sie vorher war.</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Weiterarbeiten</translation>
        </message>
        <message>
            <source>Close Without Saving</source>
            <translation>Schließen ohne zu speichern</translation>
        </message>
    </context>
    <context>
        <name>Folding</name>
        <message>
            <source>Shows or hides what is seldom needed</source>
            <translation>Zeigt oder verbirgt, was selten gebraucht wird</translation>
        </message>
    </context>
    <context>
        <name>HandTool</name>
        <message>
            <source>Hand</source>
            <translation>Hand</translation>
        </message>
    </context>
    <context>
        <name>HealingTool</name>
        <message>
            <source>Healing brush</source>
            <translation>Reparaturpinsel</translation>
        </message>
        <message>
            <source>Find the source</source>
            <translation>Quelle suchen</translation>
        </message>
        <message>
            <source>Every stroke is healed with what fits best nearby; else with the chosen place</source>
            <translation>Jeder Strich wird mit dem ausgebessert, was in der Nähe am besten passt; sonst mit der gewählten Stelle</translation>
        </message>
        <message>
            <source>Alt+click or right-click chooses the place to copy from</source>
            <translation>Alt+Klick oder Rechtsklick wählt die Stelle, von der kopiert wird</translation>
        </message>
        <message>
            <source>Nothing nearby fits. Alt+click or right-click the place to copy from.</source>
            <translation>In der Nähe passt nichts. Wählen Sie mit Alt+Klick oder Rechtsklick die Stelle, von der kopiert werden soll.</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help page</source>
            <translation>Hilfeseite</translation>
        </message>
    </context>
    <context>
        <name>HelpFeature</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Show how things are done</source>
            <translation>Zeigen, wie etwas gemacht wird</translation>
        </message>
        <message>
            <source>&amp;About IIDE Studio</source>
            <translation>Ü&amp;ber IIDE Studio</translation>
        </message>
        <message>
            <source>Show the version, the licence and the folders</source>
            <translation>Version, Lizenz und Ordner anzeigen</translation>
        </message>
        <message>
            <source>About IIDE Studio</source>
            <translation>Über IIDE Studio</translation>
        </message>
        <message>
            <source>Restores old photographs on your own computer, without a network.</source>
            <translation>Restauriert alte Fotografien auf Ihrem eigenen Computer, ohne Netzwerk.</translation>
        </message>
        <message>
            <source>The method is that of arXiv 2505.18674. Licence: Apache-2.0.</source>
            <translation>Das Verfahren ist das aus arXiv 2505.18674. Lizenz: Apache-2.0.</translation>
        </message>
        <message>
            <source>Your data: {folder}</source>
            <translation>Ihre Daten: {folder}</translation>
        </message>
        <message>
            <source>Log: {folder}</source>
            <translation>Protokoll: {folder}</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help for IIDE Studio</source>
            <translation>Hilfe zu IIDE Studio</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Hilfe durchsuchen</translation>
        </message>
        <message>
            <source>Lists the pages with all of these words; Return goes on</source>
            <translation>Führt die Seiten mit all diesen Wörtern auf; die Eingabetaste springt weiter</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>The pages of the help</source>
            <translation>Die Seiten der Hilfe</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vorwärts</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größerer Text</translation>
        </message>
    </context>
    <context>
        <name>HistogramView</name>
        <message>
            <source>Histogram</source>
            <translation>Histogramm</translation>
        </message>
        <message>
            <source>How often each tone occurs, from black at the left to white.</source>
            <translation>Wie oft jeder Tonwert vorkommt, von Schwarz links bis Weiß.</translation>
        </message>
        <message>
            <source>No pixels</source>
            <translation>Keine Pixel</translation>
        </message>
    </context>
    <context>
        <name>HistoryFeature</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>&amp;Rückgängig: {}</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>&amp;Wiederholen: {}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Click a step to go back or forth to it; nothing is lost</source>
            <translation>Auf einen Schritt klicken, um zu ihm zurück- oder vorzugehen; nichts geht verloren</translation>
        </message>
        <message>
            <source>Main memory that only the history needs</source>
            <translation>Arbeitsspeicher, den allein der Verlauf braucht</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Geöffnet</translation>
        </message>
        <message>
            <source>{} MB in memory</source>
            <translation>{} MB im Speicher</translation>
        </message>
    </context>
    <context>
        <name>Homecoming</name>
        <message>
            <source>{name}, seed {seed}</source>
            <translation>{name}, Startwert {seed}</translation>
        </message>
        <message>
            <source>{photo} was restored in {time}.</source>
            <translation>{photo} wurde in {time} restauriert.</translation>
        </message>
        <message>
            <source>{photo} enlarged {scale} times</source>
            <translation>{photo}, {scale}-fach vergrößert</translation>
        </message>
    </context>
    <context>
        <name>ImageFeature</name>
        <message>
            <source>Draw a line along something that is to be level or upright</source>
            <translation>Eine Linie entlang von etwas ziehen, das waagerecht oder senkrecht sein soll</translation>
        </message>
        <message>
            <source>Turn &amp;right</source>
            <translation>Nach &amp;rechts drehen</translation>
        </message>
        <message>
            <source>Turns the photo clockwise by a quarter</source>
            <translation>Dreht das Foto um eine Vierteldrehung im Uhrzeigersinn</translation>
        </message>
        <message>
            <source>Turn &amp;left</source>
            <translation>Nach &amp;links drehen</translation>
        </message>
        <message>
            <source>Turns the photo anticlockwise by a quarter</source>
            <translation>Dreht das Foto um eine Vierteldrehung gegen den Uhrzeigersinn</translation>
        </message>
        <message>
            <source>Turn &amp;upside down</source>
            <translation>Auf den &amp;Kopf stellen</translation>
        </message>
        <message>
            <source>Turns the photo by half a turn</source>
            <translation>Dreht das Foto um eine halbe Drehung</translation>
        </message>
        <message>
            <source>&amp;Mirror left and right</source>
            <translation>&amp;Horizontal spiegeln</translation>
        </message>
        <message>
            <source>For negatives and slides that were scanned from the back</source>
            <translation>Für Negative und Dias, die von der Rückseite gescannt wurden</translation>
        </message>
        <message>
            <source>Mirror &amp;top and bottom</source>
            <translation>&amp;Vertikal spiegeln</translation>
        </message>
        <message>
            <source>Swaps top and bottom</source>
            <translation>Vertauscht oben und unten</translation>
        </message>
        <message>
            <source>&amp;Crop to the selection</source>
            <translation>Auf &amp;Auswahl zuschneiden</translation>
        </message>
        <message>
            <source>Keeps the smallest rectangle around what is selected</source>
            <translation>Behält das kleinste Rechteck um das Ausgewählte</translation>
        </message>
        <message>
            <source>&amp;Straighten with a line</source>
            <translation>&amp;Mit einer Linie geraderichten</translation>
        </message>
        <message>
            <source>Show the &amp;whole photo again</source>
            <translation>Wieder das &amp;ganze Foto zeigen</translation>
        </message>
        <message>
            <source>Takes back all cuts and turns; no pixel was lost by them</source>
            <translation>Nimmt alle Zuschnitte und Drehungen zurück; dabei ging kein Pixel verloren</translation>
        </message>
        <message>
            <source>&amp;Clipping warning</source>
            <translation>Beschnei&amp;dungswarnung</translation>
        </message>
        <message>
            <source>Marks pixels whose values are at their upper or lower limit</source>
            <translation>Markiert Pixel, deren Werte an der oberen oder unteren Grenze liegen</translation>
        </message>
    </context>
    <context>
        <name>InfoFeature</name>
        <message>
            <source>Info</source>
            <translation>Info</translation>
        </message>
        <message>
            <source>Show &amp;info</source>
            <translation>I&amp;nfo anzeigen</translation>
        </message>
        <message>
            <source>Show the histogram, the metadata and how the file was made</source>
            <translation>Das Histogramm, die Metadaten und die Entstehung der Datei anzeigen</translation>
        </message>
    </context>
    <context>
        <name>InfoPanel</name>
        <message>
            <source>Of tones from 0 to 255; what is quite black or full is cut off there</source>
            <translation>Über Tonwerte von 0 bis 255; was ganz schwarz oder voll ist, ist dort beschnitten</translation>
        </message>
        <message>
            <source>Search in what is known</source>
            <translation>In den Angaben suchen</translation>
        </message>
        <message>
            <source>Shows only lines with this text</source>
            <translation>Zeigt nur Zeilen mit diesem Text</translation>
        </message>
        <message>
            <source>What is known of the photo</source>
            <translation>Was über das Foto bekannt ist</translation>
        </message>
        <message>
            <source>What is known of the photo; values can be copied</source>
            <translation>Was über das Foto bekannt ist; Werte lassen sich kopieren</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy everything</source>
            <translation>Alles kopieren</translation>
        </message>
        <message>
            <source>Mean {mean:.1f}, black {black:.2f} %, full {full:.2f} %</source>
            <translation>Mittel {mean:.1f}, schwarz {black:.2f} %, voll {full:.2f} %</translation>
        </message>
    </context>
    <context>
        <name>InversionEditor</name>
        <message>
            <source>Lightness</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <source>Above 1 lightens the middle of the positive</source>
            <translation>Über 1 hellt die Mitten des Positivs auf</translation>
        </message>
        <message>
            <source>Click on the photo where the film is bare: between the frames, or its edge</source>
            <translation>Auf das Foto klicken, wo der Film blank ist: zwischen den Bildern oder am Rand</translation>
        </message>
        <message>
            <source>Click on the darkest part of the negative, which becomes white</source>
            <translation>Auf die dunkelste Stelle des Negativs klicken, die weiß wird</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Neu messen</translation>
        </message>
        <message>
            <source>Takes the film's values from the picture, or from the selection in it</source>
            <translation>Nimmt die Werte des Films aus dem Bild oder aus der Auswahl darin</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Bare film</source>
            <translation>Blanker Film</translation>
        </message>
        <message>
            <source>Densest part</source>
            <translation>Dichteste Stelle</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Progress of {title}</source>
            <translation>Fortschritt von {title}</translation>
        </message>
        <message>
            <source>Do this before the others</source>
            <translation>Vor den anderen erledigen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>{stage}, {time} left</source>
            <translation>{stage}, noch {time}</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Aus der Liste entfernen</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Engine wird vorbereitet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
    </context>
    <context>
        <name>JobsFeature</name>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Cancel &amp;all jobs</source>
            <translation>Alle Auf&amp;träge abbrechen</translation>
        </message>
        <message>
            <source>Cancel the running job and all that wait</source>
            <translation>Den laufenden Auftrag und alle wartenden abbrechen</translation>
        </message>
        <message>
            <source>Choose a checkpoint…</source>
            <translation>Checkpoint wählen…</translation>
        </message>
        <message>
            <source>Use the processor</source>
            <translation>Prozessor verwenden</translation>
        </message>
        <message>
            <source>Use smaller tiles</source>
            <translation>Kleinere Kacheln verwenden</translation>
        </message>
        <message>
            <source>Use a smaller working size</source>
            <translation>Kleinere Arbeitsgröße verwenden</translation>
        </message>
    </context>
    <context>
        <name>JobsPanel</name>
        <message>
            <source>Restorations and searches for scratches are listed here.</source>
            <translation>Hier stehen Restaurierungen und Suchen nach Kratzern.</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Alle abbrechen</translation>
        </message>
        <message>
            <source>Cancel the running job and all that wait</source>
            <translation>Den laufenden Auftrag und alle wartenden abbrechen</translation>
        </message>
        <message>
            <source>Clear ended</source>
            <translation>Beendete entfernen</translation>
        </message>
        <message>
            <source>Remove the jobs that are over from the list</source>
            <translation>Die erledigten Aufträge aus der Liste entfernen</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Unsaved work cannot be kept safe: {error}</source>
            <translation>Ungespeicherte Arbeit kann nicht gesichert werden: {error}</translation>
        </message>
        <message>
            <source>Save Project</source>
            <translation>Projekt speichern</translation>
        </message>
        <message>
            <source>Unsaved work is kept safe again.</source>
            <translation>Ungespeicherte Arbeit wird wieder gesichert.</translation>
        </message>
    </context>
    <context>
        <name>LassoTool</name>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
    </context>
    <context>
        <name>LayerFeature</name>
        <message>
            <source>Layers</source>
            <translation>Ebenen</translation>
        </message>
        <message>
            <source>&amp;New layer</source>
            <translation>&amp;Neue Ebene</translation>
        </message>
        <message>
            <source>Adds an empty layer to paint on</source>
            <translation>Fügt eine leere Ebene zum Malen hinzu</translation>
        </message>
        <message>
            <source>&amp;Duplicate layer</source>
            <translation>Ebene &amp;duplizieren</translation>
        </message>
        <message>
            <source>&amp;Rename layer…</source>
            <translation>Ebene &amp;umbenennen…</translation>
        </message>
        <message>
            <source>Re&amp;move layer</source>
            <translation>Ebene &amp;entfernen</translation>
        </message>
        <message>
            <source>&amp;Visible</source>
            <translation>&amp;Sichtbar</translation>
        </message>
        <message>
            <source>Shows or hides the active layer</source>
            <translation>Blendet die aktive Ebene ein oder aus</translation>
        </message>
        <message>
            <source>&amp;Locked</source>
            <translation>&amp;Gesperrt</translation>
        </message>
        <message>
            <source>Keeps pixels and place of the active layer as they are</source>
            <translation>Lässt Pixel und Lage der aktiven Ebene, wie sie sind</translation>
        </message>
        <message>
            <source>Add m&amp;ask</source>
            <translation>&amp;Maske hinzufügen</translation>
        </message>
        <message>
            <source>Gives the layer a mask; paint on it to let show what lies below</source>
            <translation>Gibt der Ebene eine Maske; darauf malen, um zu zeigen, was darunter liegt</translation>
        </message>
        <message>
            <source>Add mask that &amp;hides all</source>
            <translation>Alles verdeckende Maske &amp;hinzufügen</translation>
        </message>
        <message>
            <source>Gives the layer a mask; paint on it to bring the layer back</source>
            <translation>Gibt der Ebene eine Maske; darauf malen, um die Ebene zurückzuholen</translation>
        </message>
        <message>
            <source>Add mask from &amp;selection</source>
            <translation>Maske aus &amp;Auswahl hinzufügen</translation>
        </message>
        <message>
            <source>Shows the layer inside the selection only</source>
            <translation>Zeigt die Ebene nur innerhalb der Auswahl</translation>
        </message>
        <message>
            <source>&amp;Paint on mask</source>
            <translation>Auf der Maske ma&amp;len</translation>
        </message>
        <message>
            <source>Makes brushes paint on the layer's mask</source>
            <translation>Lässt Pinsel auf der Maske der Ebene malen</translation>
        </message>
        <message>
            <source>Remove mas&amp;k</source>
            <translation>Mas&amp;ke entfernen</translation>
        </message>
        <message>
            <source>Takes the layer's mask away; all of the layer shows again</source>
            <translation>Entfernt die Maske der Ebene; die ganze Ebene ist wieder zu sehen</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben verschieben</translation>
        </message>
        <message>
            <source>Moves the layer above the next one</source>
            <translation>Schiebt die Ebene über die nächsthöhere</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach un&amp;ten verschieben</translation>
        </message>
        <message>
            <source>Moves the layer below the one under it</source>
            <translation>Schiebt die Ebene unter die nächsttiefere</translation>
        </message>
        <message>
            <source>Choose layer a&amp;bove</source>
            <translation>Ebene darü&amp;ber wählen</translation>
        </message>
        <message>
            <source>Choose layer belo&amp;w</source>
            <translation>Ebene da&amp;runter wählen</translation>
        </message>
        <message>
            <source>Layer {}</source>
            <translation>Ebene {}</translation>
        </message>
        <message>
            <source>{} copy</source>
            <translation>{} Kopie</translation>
        </message>
    </context>
    <context>
        <name>LayerRows</name>
        <message>
            <source>{} %</source>
            <translation>{} %</translation>
        </message>
        <message>
            <source>on the screen only</source>
            <translation>nur auf dem Bildschirm</translation>
        </message>
        <message>
            <source>adjustment</source>
            <translation>Einstellungsebene</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restauriert</translation>
        </message>
    </context>
    <context>
        <name>LayersPanel</name>
        <message>
            <source>Layers</source>
            <translation>Ebenen</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
            <translation>Ziehen zum Umordnen, Doppelklick oder F2 zum Umbenennen, Leertaste zum Ein- oder Ausblenden</translation>
        </message>
        <message>
            <source>Blend mode</source>
            <translation>Füllmethode</translation>
        </message>
        <message>
            <source>How the layer meets the colours below it</source>
            <translation>Wie sich die Ebene mit den Farben darunter verbindet</translation>
        </message>
        <message>
            <source>How much of the layer is seen</source>
            <translation>Wie viel von der Ebene zu sehen ist</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>&amp;Mode</source>
            <translation>&amp;Modus</translation>
        </message>
        <message>
            <source>&amp;Opacity</source>
            <translation>&amp;Deckkraft</translation>
        </message>
    </context>
    <context>
        <name>LevelsEditor</name>
        <message>
            <source>Black</source>
            <translation>Schwarz</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>White</source>
            <translation>Weiß</translation>
        </message>
        <message>
            <source>Darkest</source>
            <translation>Dunkelster Ton</translation>
        </message>
        <message>
            <source>Lightest</source>
            <translation>Hellster Ton</translation>
        </message>
        <message>
            <source>The tone that becomes black, 0 to 255</source>
            <translation>Der Tonwert, der schwarz wird, 0 bis 255</translation>
        </message>
        <message>
            <source>Above 1 lightens the middle, below 1 darkens it</source>
            <translation>Über 1 hellt die Mitten auf, unter 1 dunkelt sie ab</translation>
        </message>
        <message>
            <source>The tone that becomes white, 0 to 255</source>
            <translation>Der Tonwert, der weiß wird, 0 bis 255</translation>
        </message>
        <message>
            <source>What black becomes: above 0 it turns grey</source>
            <translation>Was aus Schwarz wird: Über 0 wird es grau</translation>
        </message>
        <message>
            <source>What white becomes: below 255 it turns grey</source>
            <translation>Was aus Weiß wird: Unter 255 wird es grau</translation>
        </message>
        <message>
            <source>Auto contrast</source>
            <translation>Auto-Kontrast</translation>
        </message>
        <message>
            <source>Spreads the tones over the whole range and leaves the colours</source>
            <translation>Spreizt die Tonwerte über den ganzen Umfang und lässt die Farben, wie sie sind</translation>
        </message>
        <message>
            <source>Auto colour</source>
            <translation>Auto-Farbe</translation>
        </message>
        <message>
            <source>Spreads every channel by itself, which takes away a cast of fading</source>
            <translation>Spreizt jeden Kanal für sich, was einen Farbstich durch Ausbleichen entfernt</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be black</source>
            <translation>Auf das Foto klicken, wo es schwarz sein soll</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be white</source>
            <translation>Auf das Foto klicken, wo es weiß sein soll</translation>
        </message>
    </context>
    <context>
        <name>LevelsView</name>
        <message>
            <source>Levels</source>
            <translation>Tonwertkorrektur</translation>
        </message>
        <message>
            <source>Above, what becomes black, middle grey and white; below, how dark black and how light white will be. Drag the triangles, or use the arrow keys.</source>
            <translation>Oben, was schwarz, mittelgrau und weiß wird; unten, wie dunkel Schwarz und wie hell Weiß sein wird. Die Dreiecke ziehen oder die Pfeiltasten benutzen.</translation>
        </message>
    </context>
    <context>
        <name>LogFeature</name>
        <message>
            <source>Show &amp;log</source>
            <translation>&amp;Protokoll anzeigen</translation>
        </message>
        <message>
            <source>Show what the program did and what went wrong</source>
            <translation>Anzeigen, was das Programm getan hat und was schiefging</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Problems in the log</source>
            <translation>Probleme im Protokoll</translation>
        </message>
        <message>
            <source>Something went wrong: show the log</source>
            <translation>Etwas ging schief: Protokoll anzeigen</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogPanel</name>
        <message>
            <source>Only warnings and errors</source>
            <translation>Nur Warnungen und Fehler</translation>
        </message>
        <message>
            <source>Hide what merely says what was done</source>
            <translation>Ausblenden, was nur Erledigtes meldet</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>The whole entry; it can be marked and copied</source>
            <translation>Der ganze Eintrag; er lässt sich markieren und kopieren</translation>
        </message>
        <message>
            <source>Choose an entry to see all of it.</source>
            <translation>Wählen Sie einen Eintrag, um ihn ganz zu sehen.</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n log entries.</source>
            <translation>
                <numerusform>%n Protokolleintrag kopiert.</numerusform>
                <numerusform>%n Protokolleinträge kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>What the program did and what went wrong</source>
            <translation>Was das Programm getan hat und was schiefging</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copies the chosen entries, or all, for a report</source>
            <translation>Kopiert die gewählten Einträge oder alle, für einen Fehlerbericht</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation>Protokollordner</translation>
        </message>
        <message>
            <source>Opens the folder of the log file, which keeps all problems</source>
            <translation>Öffnet den Ordner der Protokolldatei, die alle Probleme festhält</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Empties this list; the log file stays</source>
            <translation>Leert diese Liste; die Protokolldatei bleibt</translation>
        </message>
    </context>
    <context>
        <name>MachineText</name>
        <message>
            <source>Looking for the best device and loading the networks…</source>
            <translation>Das beste Gerät wird gesucht, die Netze werden geladen…</translation>
        </message>
        <message>
            <source>Networks are loaded when they are needed for the first time.</source>
            <translation>Netze werden geladen, wenn sie zum ersten Mal gebraucht werden.</translation>
        </message>
        <message>
            <source>Restorations run on {device} with the checkpoint “{name}”.</source>
            <translation>Restaurierungen laufen auf {device} mit dem Checkpoint „{name}“.</translation>
        </message>
        <message>
            <source>Restores with the checkpoint “{name}”, on {device}.</source>
            <translation>Restauriert mit dem Checkpoint „{name}“, auf {device}.</translation>
        </message>
        <message>
            <source>the processor unless a graphics card is found</source>
            <translation>dem Prozessor, falls sich keine Grafikkarte findet</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>dem Prozessor</translation>
        </message>
        <message>
            <source>the graphics device {name}</source>
            <translation>dem Grafikgerät {name}</translation>
        </message>
        <message>
            <source>Its networks see photos at up to {size} pixels.</source>
            <translation>Seine Netze sehen Fotos mit bis zu {size} Pixeln.</translation>
        </message>
        <message>
            <source>It can raise the resolution as well.</source>
            <translation>Er kann auch die Auflösung erhöhen.</translation>
        </message>
        <message>
            <source>A graphics card makes them many times quicker, but the settings say to use the processor.</source>
            <translation>Mit einer Grafikkarte ginge es um ein Vielfaches schneller, aber in den Einstellungen ist der Prozessor gewählt.</translation>
        </message>
        <message>
            <source>A graphics card with CUDA makes them many times quicker; it is used by itself.</source>
            <translation>Eine Grafikkarte mit CUDA macht sie um ein Vielfaches schneller; sie wird von selbst verwendet.</translation>
        </message>
        <message>
            <source>This checkpoint is small: it evens out casts, fading, blur and noise and fills scratches. A larger one can do more with large damage and with colour; put its folder into {folder}.</source>
            <translation>Dieser Checkpoint ist klein: Er gleicht Farbstiche, Verblassen, Unschärfe und Rauschen aus und füllt Kratzer. Ein größerer kann bei großen Schäden und bei Farbe mehr leisten; legen Sie seinen Ordner in {folder} ab.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Open photos</source>
            <translation>Fotos öffnen</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Hauptleiste</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Werkzeugoptionen</translation>
        </message>
    </context>
    <context>
        <name>MaskFeature</name>
        <message>
            <source>Grow mask</source>
            <translation>Maske erweitern</translation>
        </message>
        <message>
            <source>Shrink mask</source>
            <translation>Maske verkleinern</translation>
        </message>
        <message>
            <source>Feather mask</source>
            <translation>Weiche Maskenkante</translation>
        </message>
        <message>
            <source>Load mask</source>
            <translation>Maske laden</translation>
        </message>
        <message>
            <source>Pictures (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</source>
            <translation>Bilder (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>Save mask</source>
            <translation>Maske speichern</translation>
        </message>
        <message>
            <source>PNG (*.png)</source>
            <translation>PNG (*.png)</translation>
        </message>
        <message>
            <source>TIFF (*.tif *.tiff)</source>
            <translation>TIFF (*.tif *.tiff)</translation>
        </message>
        <message>
            <source>{mask} saved as {file}.</source>
            <translation>{mask} als {file} gespeichert.</translation>
        </message>
        <message>
            <source>Changed: {mask}</source>
            <translation>Geändert: {mask}</translation>
        </message>
        <message>
            <source>&amp;Clear</source>
            <translation>&amp;Leeren</translation>
        </message>
        <message>
            <source>Takes everything out of the mask that is painted on</source>
            <translation>Entfernt alles aus der Maske, auf die gemalt wird</translation>
        </message>
        <message>
            <source>&amp;Invert</source>
            <translation>&amp;Umkehren</translation>
        </message>
        <message>
            <source>Swaps what is inside the mask and what is outside</source>
            <translation>Vertauscht, was in der Maske liegt und was außerhalb</translation>
        </message>
        <message>
            <source>&amp;Grow…</source>
            <translation>&amp;Erweitern…</translation>
        </message>
        <message>
            <source>Widens the mask by some pixels</source>
            <translation>Erweitert die Maske um einige Pixel</translation>
        </message>
        <message>
            <source>&amp;Shrink…</source>
            <translation>&amp;Verkleinern…</translation>
        </message>
        <message>
            <source>Narrows the mask by some pixels</source>
            <translation>Verkleinert die Maske um einige Pixel</translation>
        </message>
        <message>
            <source>&amp;Feather…</source>
            <translation>&amp;Weiche Kante…</translation>
        </message>
        <message>
            <source>Softens the mask's edge</source>
            <translation>Macht den Rand der Maske weich</translation>
        </message>
        <message>
            <source>&amp;Load…</source>
            <translation>La&amp;den…</translation>
        </message>
        <message>
            <source>Replaces the mask by a picture of the photo's size: white is inside</source>
            <translation>Ersetzt die Maske durch ein Bild von der Größe des Fotos: Weiß ist innen</translation>
        </message>
        <message>
            <source>&amp;Add from a file…</source>
            <translation>Aus einer Datei &amp;hinzufügen…</translation>
        </message>
        <message>
            <source>Adds what is white in a picture of the photo's size</source>
            <translation>Fügt hinzu, was in einem Bild von der Größe des Fotos weiß ist</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>&amp;Speichern…</translation>
        </message>
        <message>
            <source>Writes the mask as a grey picture, for another photo or program</source>
            <translation>Schreibt die Maske als graues Bild, für ein anderes Foto oder Programm</translation>
        </message>
    </context>
    <context>
        <name>MaskOptions</name>
        <message>
            <source>Where the shape goes</source>
            <translation>Wohin die Form kommt</translation>
        </message>
        <message>
            <source>Select with the shape, or fill the mask that is painted on</source>
            <translation>Mit der Form auswählen oder die Maske füllen, auf die gemalt wird</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Begin anew with each shape</source>
            <translation>Mit jeder Form neu beginnen</translation>
        </message>
        <message>
            <source>Add the shape (Shift)</source>
            <translation>Form hinzufügen (Umschalt)</translation>
        </message>
        <message>
            <source>Take the shape away (Alt)</source>
            <translation>Form abziehen (Alt)</translation>
        </message>
        <message>
            <source>Keep what both share (Shift+Alt)</source>
            <translation>Behalten, was beide gemeinsam haben (Umschalt+Alt)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
    </context>
    <context>
        <name>MaskTarget</name>
        <message>
            <source>Scratches</source>
            <translation>Kratzer</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Region {name}</source>
            <translation>Bereich {name}</translation>
        </message>
        <message>
            <source>Mask of {name}</source>
            <translation>Maske von {name}</translation>
        </message>
        <message>
            <source>Layer {name}</source>
            <translation>Ebene {name}</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>Aus&amp;wahl</translation>
        </message>
        <message>
            <source>&amp;Mask</source>
            <translation>&amp;Maske</translation>
        </message>
        <message>
            <source>&amp;Image</source>
            <translation>B&amp;ild</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>&amp;Ebene</translation>
        </message>
        <message>
            <source>Re&amp;gion</source>
            <translation>Be&amp;reich</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>Res&amp;taurieren</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>Werk&amp;zeuge</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>&amp;Fenster</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
    </context>
    <context>
        <name>MonitorProfile</name>
        <message>
            <source>The system names this profile for the screen.</source>
            <translation>Das System nennt dieses Profil für den Bildschirm.</translation>
        </message>
        <message>
            <source>This profile is chosen in the settings.</source>
            <translation>Dieses Profil ist in den Einstellungen gewählt.</translation>
        </message>
        <message>
            <source>The system names no profile for the screen, so sRGB is assumed.</source>
            <translation>Das System nennt kein Profil für den Bildschirm, daher wird sRGB angenommen.</translation>
        </message>
    </context>
    <context>
        <name>ObjectTool</name>
        <message>
            <source>Region by clicking</source>
            <translation>Bereich durch Anklicken</translation>
        </message>
        <message>
            <source>Click an object for a new region; Shift adds to the active one, Alt takes away</source>
            <translation>Ein Objekt anklicken, um einen neuen Bereich anzulegen; Umschalt fügt zum aktiven hinzu, Alt nimmt weg</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>“{name}” was changed by another program since it was opened here; the tab shows it as it was. Close the tab and open the file again to see the change.</source>
            <translation>„{name}“ wurde von einem anderen Programm geändert, seit es hier geöffnet wurde; der Reiter zeigt es, wie es war. Schließen Sie den Reiter und öffnen Sie die Datei noch einmal, um die Änderung zu sehen.</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>Eingefügtes Foto</translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be opened.</source>
            <translation>
                <numerusform>%n Datei konnte nicht geöffnet werden.</numerusform>
                <numerusform>%n Dateien konnten nicht geöffnet werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>{name} wird geöffnet</translation>
        </message>
        <message numerus="yes">
            <source>Opening {name} and %n more</source>
            <translation>
                <numerusform>{name} und %n weitere Datei werden geöffnet</numerusform>
                <numerusform>{name} und %n weitere Dateien werden geöffnet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaintingFeature</name>
        <message>
            <source>&amp;Swap brush and eraser</source>
            <translation>Pinsel und Radierer &amp;tauschen</translation>
        </message>
        <message>
            <source>S&amp;maller brush</source>
            <translation>&amp;Kleinerer Pinsel</translation>
        </message>
        <message>
            <source>&amp;Larger brush</source>
            <translation>&amp;Größerer Pinsel</translation>
        </message>
        <message>
            <source>S&amp;ofter brush</source>
            <translation>&amp;Weicherer Pinsel</translation>
        </message>
        <message>
            <source>&amp;Harder brush</source>
            <translation>&amp;Härterer Pinsel</translation>
        </message>
    </context>
    <context>
        <name>PalettePanel</name>
        <message>
            <source>&amp;Keep colour</source>
            <translation>Farbe &amp;behalten</translation>
        </message>
        <message>
            <source>&amp;Use colour</source>
            <translation>Farbe &amp;verwenden</translation>
        </message>
        <message>
            <source>Album</source>
            <translation>Album</translation>
        </message>
        <message>
            <source>Which album's colours are shown</source>
            <translation>Album, dessen Farben gezeigt werden</translation>
        </message>
        <message>
            <source>New album</source>
            <translation>Neues Album</translation>
        </message>
        <message>
            <source>Begins the palette of another album</source>
            <translation>Beginnt die Palette eines weiteren Albums</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Album löschen</translation>
        </message>
        <message>
            <source>Deletes the album's palette</source>
            <translation>Löscht die Palette des Albums</translation>
        </message>
        <message>
            <source>Colours of the album</source>
            <translation>Farben des Albums</translation>
        </message>
        <message>
            <source>Double-click gives a colour to the active region, F2 renames it</source>
            <translation>Doppelklick gibt dem aktiven Bereich eine Farbe, F2 benennt sie um</translation>
        </message>
        <message>
            <source>Keep colour</source>
            <translation>Farbe behalten</translation>
        </message>
        <message>
            <source>Keeps the active region's colour for other photos</source>
            <translation>Behält die Farbe des aktiven Bereichs für andere Fotos</translation>
        </message>
        <message>
            <source>Use colour</source>
            <translation>Farbe verwenden</translation>
        </message>
        <message>
            <source>Gives the colour and its words to the active region</source>
            <translation>Gibt dem aktiven Bereich die Farbe und ihre Wörter</translation>
        </message>
        <message>
            <source>Remove colour</source>
            <translation>Farbe entfernen</translation>
        </message>
        <message>
            <source>Takes the colour out of the palette</source>
            <translation>Nimmt die Farbe aus der Palette</translation>
        </message>
        <message>
            <source>Keep a region's colour here to give it to the same thing in other photos.</source>
            <translation>Behalten Sie hier die Farbe eines Bereichs, um sie in anderen Fotos demselben Gegenstand zu geben.</translation>
        </message>
        <message>
            <source>Name of the album</source>
            <translation>Name des Albums</translation>
        </message>
        <message>
            <source>Delete the palette of “{}”?</source>
            <translation>Palette von „{}“ löschen?</translation>
        </message>
        <message>
            <source>Photos that use its colours keep them.</source>
            <translation>Fotos, die ihre Farben verwenden, behalten sie.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>PerspectiveTool</name>
        <message>
            <source>Perspective</source>
            <translation>Perspektive</translation>
        </message>
        <message>
            <source>Drag the corners onto those of the print</source>
            <translation>Die Ecken auf die des Abzugs ziehen</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Puts the corners back (Escape)</source>
            <translation>Setzt die Ecken zurück (Esc)</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Entzerren</translation>
        </message>
        <message>
            <source>Makes what lies between the corners a rectangle (Return)</source>
            <translation>Macht aus dem, was zwischen den Ecken liegt, ein Rechteck (Eingabetaste)</translation>
        </message>
    </context>
    <context>
        <name>PolygonTool</name>
        <message>
            <source>Polygon</source>
            <translation>Polygon</translation>
        </message>
    </context>
    <context>
        <name>PresetBar</name>
        <message>
            <source>Preset</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>Own choices</source>
            <translation>Eigene Wahl</translation>
        </message>
        <message>
            <source>Keep as a preset…</source>
            <translation>Als Vorgabe behalten…</translation>
        </message>
        <message>
            <source>Forget this preset</source>
            <translation>Diese Vorgabe vergessen</translation>
        </message>
        <message>
            <source>Sets of choices; the words and the seed stay</source>
            <translation>Zusammenstellungen von Einstellungen; Wörter und Startwert bleiben</translation>
        </message>
        <message>
            <source>Keep as a preset</source>
            <translation>Als Vorgabe behalten</translation>
        </message>
        <message>
            <source>Name of the preset:</source>
            <translation>Name der Vorgabe:</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Gentle</source>
            <translation>Behutsam</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Stark</translation>
        </message>
        <message>
            <source>Colourise</source>
            <translation>Kolorieren</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Half the correction, most of the grain, no invention</source>
            <translation>Halbe Korrektur, das meiste Korn bleibt, nichts wird erfunden</translation>
        </message>
        <message>
            <source>What the checkpoint recommends</source>
            <translation>Was der Checkpoint empfiehlt</translation>
        </message>
        <message>
            <source>Fills all damage and lets the networks draw details</source>
            <translation>Füllt alle Schäden und lässt die Netze Details zeichnen</translation>
        </message>
        <message>
            <source>Gives a black-and-white photo colours</source>
            <translation>Gibt einem Schwarzweißfoto Farben</translation>
        </message>
        <message>
            <source>Twice the size, in a document of its own</source>
            <translation>Doppelte Größe, in einem eigenen Dokument</translation>
        </message>
    </context>
    <context>
        <name>PrintOptionsDialog</name>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>True size</source>
            <translation>Originalgröße</translation>
        </message>
        <message>
            <source>As large as the paper allows</source>
            <translation>So groß, wie das Papier es erlaubt</translation>
        </message>
        <message>
            <source>As large as the photo that was scanned</source>
            <translation>So groß wie das Foto, das gescannt wurde</translation>
        </message>
        <message>
            <source>Larger or smaller than the photo that was scanned</source>
            <translation>Größer oder kleiner als das Foto, das gescannt wurde</translation>
        </message>
        <message>
            <source>Paper…</source>
            <translation>Papier…</translation>
        </message>
        <message>
            <source>Choose the size of the paper and how it lies</source>
            <translation>Papiergröße und Ausrichtung wählen</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <source>Choose the printer and print</source>
            <translation>Drucker wählen und drucken</translation>
        </message>
        <message>
            <source>{:.0f} x {:.0f} mm on paper</source>
            <translation>{:.0f} x {:.0f} mm auf dem Papier</translation>
        </message>
        <message>
            <source>The file does not say how large it is; 300 dpi are assumed.</source>
            <translation>Die Datei sagt nicht, wie groß sie ist; es werden 300 dpi angenommen.</translation>
        </message>
        <message>
            <source>The photo is larger than the paper and will be cut off.</source>
            <translation>Das Foto ist größer als das Papier und wird abgeschnitten.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Printing</source>
            <translation>Wird gedruckt</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>An den Drucker gesendet.</translation>
        </message>
        <message>
            <source>The printer does not answer.</source>
            <translation>Der Drucker antwortet nicht.</translation>
        </message>
        <message>
            <source>Check it, or choose another.</source>
            <translation>Prüfen Sie ihn oder wählen Sie einen anderen.</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Cancelling</source>
            <translation>Wird abgebrochen</translation>
        </message>
        <message>
            <source>Reading the photo</source>
            <translation>Foto wird gelesen</translation>
        </message>
        <message>
            <source>Putting the result into the photo</source>
            <translation>Ergebnis wird in das Foto eingesetzt</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Engine wird vorbereitet</translation>
        </message>
        <message>
            <source>Waiting for other jobs</source>
            <translation>Wartet auf andere Aufträge</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Wird gestartet</translation>
        </message>
        <message>
            <source>{stage} {step} of {steps}</source>
            <translation>{stage} {step} von {steps}</translation>
        </message>
        <message>
            <source>Variation {number} of {count}</source>
            <translation>Variante {number} von {count}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
    </context>
    <context>
        <name>Quantities</name>
        <message>
            <source>less than a second</source>
            <translation>unter 1 s</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
    </context>
    <context>
        <name>RadiusDialog</name>
        <message>
            <source> pixels</source>
            <translation> Pixel</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Um</translation>
        </message>
        <message>
            <source>In pixels of the photo at full size</source>
            <translation>In Pixeln des Fotos in voller Größe</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Recent files</source>
            <translation>Zuletzt geöffnete Dateien</translation>
        </message>
        <message>
            <source>What you open appears here.</source>
            <translation>Was Sie öffnen, erscheint hier.</translation>
        </message>
    </context>
    <context>
        <name>RecipeField</name>
        <message>
            <source>{title}: as recommended</source>
            <translation>{title}: wie empfohlen</translation>
        </message>
        <message>
            <source>As the checkpoint recommends</source>
            <translation>Wie vom Checkpoint empfohlen</translation>
        </message>
    </context>
    <context>
        <name>Recovering</name>
        <message>
            <source>“{name}” was recovered, but not whole.</source>
            <translation>„{name}“ wurde wiederhergestellt, aber nicht vollständig.</translation>
        </message>
        <message>
            <source>Recovered photo</source>
            <translation>Wiederhergestelltes Foto</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBox</name>
        <message>
            <source>Unsaved work was found</source>
            <translation>Es wurde ungespeicherte Arbeit gefunden</translation>
        </message>
        <message>
            <source>{name}, last changed {when}</source>
            <translation>{name}, zuletzt geändert {when}</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Recover {name}</source>
            <translation>{name} wiederherstellen</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>Verwerfen…</translation>
        </message>
        <message>
            <source>Discard {name}</source>
            <translation>{name} verwerfen</translation>
        </message>
        <message>
            <source>Discard the unsaved work on “{name}”?</source>
            <translation>Die ungespeicherte Arbeit an „{name}“ verwerfen?</translation>
        </message>
        <message>
            <source>It cannot be brought back.</source>
            <translation>Sie lässt sich nicht zurückholen.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Unsaved Work</source>
            <translation>Ungespeicherte Arbeit</translation>
        </message>
    </context>
    <context>
        <name>RecoveryNotice</name>
        <message>
            <source>Unsaved work on “{name}” was found from a session that ended badly.</source>
            <translation>Ungespeicherte Arbeit an „{name}“ aus einer abgebrochenen Sitzung wurde gefunden.</translation>
        </message>
        <message numerus="yes">
            <source>Unsaved work on %n photos was found from sessions that ended badly.</source>
            <translation>
                <numerusform>Ungespeicherte Arbeit an %n Foto aus einer abgebrochenen Sitzung wurde gefunden.</numerusform>
                <numerusform>Ungespeicherte Arbeit an %n Fotos aus abgebrochenen Sitzungen wurde gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Anzeigen…</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
    </context>
    <context>
        <name>RectangleTool</name>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
    </context>
    <context>
        <name>RegionFeature</name>
        <message>
            <source>Regions</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>Album palette</source>
            <translation>Albumpalette</translation>
        </message>
        <message>
            <source>New region by &amp;painting</source>
            <translation>Neuer Bereich durch &amp;Malen</translation>
        </message>
        <message>
            <source>Adds an empty region and takes the brush to paint it</source>
            <translation>Fügt einen leeren Bereich hinzu und nimmt den Pinsel, um ihn zu malen</translation>
        </message>
        <message>
            <source>New region from the &amp;selection</source>
            <translation>Neuer Bereich aus der &amp;Auswahl</translation>
        </message>
        <message>
            <source>New region by &amp;clicking an object</source>
            <translation>Neuer Bereich durch Ankli&amp;cken eines Objekts</translation>
        </message>
        <message>
            <source>Paint s&amp;cratches again</source>
            <translation>Wieder &amp;Kratzer malen</translation>
        </message>
        <message>
            <source>Chooses no region; brushes paint on the scratch mask</source>
            <translation>Wählt keinen Bereich; Pinsel malen auf die Kratzermaske</translation>
        </message>
        <message>
            <source>&amp;Duplicate region</source>
            <translation>Bereich &amp;duplizieren</translation>
        </message>
        <message>
            <source>&amp;Rename region…</source>
            <translation>Bereich &amp;umbenennen…</translation>
        </message>
        <message>
            <source>Pick c&amp;olour…</source>
            <translation>&amp;Farbe wählen…</translation>
        </message>
        <message>
            <source>Picks the region's colour; it becomes words</source>
            <translation>Wählt die Farbe des Bereichs; aus ihr werden Wörter</translation>
        </message>
        <message>
            <source>Re&amp;move region</source>
            <translation>Bereich &amp;entfernen</translation>
        </message>
        <message>
            <source>&amp;Takes part</source>
            <translation>&amp;Wirksam</translation>
        </message>
        <message>
            <source>Whether the region's words count, and its tint is shown</source>
            <translation>Ob die Wörter des Bereichs zählen und seine Tönung gezeigt wird</translation>
        </message>
        <message>
            <source>&amp;Locked</source>
            <translation>&amp;Gesperrt</translation>
        </message>
        <message>
            <source>Keeps brushes away from the region's mask</source>
            <translation>Hält Pinsel von der Maske des Bereichs fern</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben verschieben</translation>
        </message>
        <message>
            <source>Moves the region above the next one, whose pixels it takes</source>
            <translation>Schiebt den Bereich über den nächsthöheren, dessen Pixel er übernimmt</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>Nach un&amp;ten verschieben</translation>
        </message>
        <message>
            <source>Moves the region below the one under it</source>
            <translation>Schiebt den Bereich unter den nächsttieferen</translation>
        </message>
        <message>
            <source>Keep colour in the album p&amp;alette</source>
            <translation>Farbe in der Albumpa&amp;lette behalten</translation>
        </message>
        <message>
            <source>Album pal&amp;ette</source>
            <translation>Album&amp;palette</translation>
        </message>
        <message>
            <source>{} copy</source>
            <translation>{} Kopie</translation>
        </message>
    </context>
    <context>
        <name>RegionForm</name>
        <message>
            <source>What is there, in English: colour, cloth, thing - “red woollen dress”</source>
            <translation>Was dort ist, auf Englisch: Farbe, Stoff, Gegenstand – „red woollen dress“</translation>
        </message>
        <message>
            <source>Words for the region</source>
            <translation>Wörter für den Bereich</translation>
        </message>
        <message>
            <source>red woollen dress</source>
            <translation>red woollen dress</translation>
        </message>
        <message>
            <source>Notes the colour that the words name</source>
            <translation>Vermerkt die Farbe, die die Wörter nennen</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>0 % leaves the photo's own words in force, 100 % these words alone</source>
            <translation>0 % lässt die Wörter des ganzen Fotos gelten, 100 % allein diese Wörter</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Picks a colour; it becomes words of the prompt</source>
            <translation>Wählt eine Farbe; aus ihr werden Wörter der Beschreibung</translation>
        </message>
        <message>
            <source>How the colour is known</source>
            <translation>Woher die Farbe bekannt ist</translation>
        </message>
        <message>
            <source>Kept with the photo, so that later readers can judge it</source>
            <translation>Wird mit dem Foto aufbewahrt, damit spätere Leser es beurteilen können</translation>
        </message>
        <message>
            <source>The dress hangs in the museum</source>
            <translation>Das Kleid hängt im Museum</translation>
        </message>
        <message>
            <source>Note on the colour</source>
            <translation>Notiz zur Farbe</translation>
        </message>
        <message>
            <source>Where the knowledge comes from</source>
            <translation>Woher das Wissen stammt</translation>
        </message>
        <message>
            <source>&amp;Words</source>
            <translation>&amp;Wörter</translation>
        </message>
        <message>
            <source>S&amp;trength</source>
            <translation>&amp;Stärke</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>&amp;Farbe</translation>
        </message>
        <message>
            <source>&amp;Basis</source>
            <translation>&amp;Grundlage</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Notiz</translation>
        </message>
        <message>
            <source>Note “{}” as {}</source>
            <translation>„{}“ als {} vermerken</translation>
        </message>
    </context>
    <context>
        <name>RegionNaming</name>
        <message>
            <source>Region {}</source>
            <translation>Bereich {}</translation>
        </message>
    </context>
    <context>
        <name>RegionRows</name>
        <message>
            <source>Known</source>
            <translation>Bekannt</translation>
        </message>
        <message>
            <source>The family says so</source>
            <translation>Angabe der Familie</translation>
        </message>
        <message>
            <source>A guess</source>
            <translation>Vermutung</translation>
        </message>
        <message>
            <source>“{upper}” covers “{lower}” on {share} of the photo.</source>
            <translation>„{upper}“ verdeckt „{lower}“ auf {share} des Fotos.</translation>
        </message>
        <message>
            <source>less than 1 %</source>
            <translation>weniger als 1 %</translation>
        </message>
        <message>
            <source>{} %</source>
            <translation>{} %</translation>
        </message>
        <message>
            <source>no words yet</source>
            <translation>noch keine Wörter</translation>
        </message>
        <message>
            <source>nothing painted yet</source>
            <translation>noch nichts gemalt</translation>
        </message>
        <message>
            <source>overlaps {}</source>
            <translation>überschneidet {}</translation>
        </message>
    </context>
    <context>
        <name>RegionsPanel</name>
        <message>
            <source>Regions</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
            <translation>Ziehen zum Umordnen, Doppelklick oder F2 zum Umbenennen, Leertaste zum Ein- oder Ausblenden</translation>
        </message>
        <message>
            <source>A region says in words what is there. Paint one, make one of the selection, or click an object.</source>
            <translation>Ein Bereich sagt mit Wörtern, was dort ist. Malen Sie einen, legen Sie einen aus der Auswahl an oder klicken Sie ein Objekt an.</translation>
        </message>
        <message>
            <source>Who gets what</source>
            <translation>Wer was bekommt</translation>
        </message>
    </context>
    <context>
        <name>RestoreFeature</name>
        <message>
            <source>Restore</source>
            <translation>Restaurieren</translation>
        </message>
        <message>
            <source>Variations</source>
            <translation>Varianten</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurieren</translation>
        </message>
        <message>
            <source>Restore the photo as the Restore panel says</source>
            <translation>Das Foto so restaurieren, wie es im Bedienfeld „Restaurieren“ eingestellt ist</translation>
        </message>
        <message>
            <source>&amp;Cancel restoring</source>
            <translation>Restaurieren ab&amp;brechen</translation>
        </message>
        <message>
            <source>Stop restoring this photo; results that came already stay</source>
            <translation>Die Restaurierung dieses Fotos anhalten; vorhandene Ergebnisse bleiben</translation>
        </message>
        <message>
            <source>Only the &amp;selection</source>
            <translation>Nur die Aus&amp;wahl</translation>
        </message>
        <message>
            <source>The next result counts inside the selection alone</source>
            <translation>Das nächste Ergebnis gilt nur innerhalb der Auswahl</translation>
        </message>
        <message>
            <source>&amp;Draw another seed</source>
            <translation>&amp;Anderen Startwert ziehen</translation>
        </message>
        <message>
            <source>The next result is another one of those that are possible</source>
            <translation>Das nächste Ergebnis ist ein anderes von denen, die möglich sind</translation>
        </message>
        <message>
            <source>&amp;Keep this variation</source>
            <translation>Diese &amp;Variante behalten</translation>
        </message>
        <message>
            <source>Forget the other variations</source>
            <translation>Die anderen Varianten vergessen</translation>
        </message>
        <message>
            <source>Keep it as a &amp;layer of its own</source>
            <translation>Als eigene &amp;Ebene behalten</translation>
        </message>
        <message>
            <source>A hidden copy of this variation stays in the project</source>
            <translation>Eine ausgeblendete Kopie dieser Variante bleibt im Projekt</translation>
        </message>
        <message>
            <source>C&amp;hoose a checkpoint…</source>
            <translation>&amp;Checkpoint wählen…</translation>
        </message>
        <message>
            <source>Choose the networks that restore, in any folder</source>
            <translation>Die Netze wählen, die restaurieren, in einem beliebigen Ordner</translation>
        </message>
    </context>
    <context>
        <name>RestorePanel</name>
        <message>
            <source>Only the selection</source>
            <translation>Nur die Auswahl</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Netze</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Weitere Einstellungen</translation>
        </message>
        <message>
            <source>Variations</source>
            <translation>Varianten</translation>
        </message>
        <message>
            <source>Several results with other seeds, to choose from</source>
            <translation>Mehrere Ergebnisse mit anderen Startwerten, zum Auswählen</translation>
        </message>
        <message>
            <source>Restores the selection and what is around it; the tone is the photo's</source>
            <translation>Restauriert die Auswahl und ihre Umgebung; die Tonwerte sind die des Fotos</translation>
        </message>
        <message>
            <source>Select a part of the photo first</source>
            <translation>Wählen Sie zuerst einen Teil des Fotos aus</translation>
        </message>
        <message>
            <source>Words have no effect while the strength is 0 %.</source>
            <translation>Wörter haben keine Wirkung, solange die Stärke 0 % ist.</translation>
        </message>
        <message>
            <source>Variations hardly differ while the strength is 0 %.</source>
            <translation>Varianten unterscheiden sich kaum, solange die Stärke 0 % ist.</translation>
        </message>
        <message>
            <source>To see first what will be filled: Detect, correct, Restore.</source>
            <translation>Um zuerst zu sehen, was gefüllt wird: Erkennen, korrigieren, restaurieren.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Reparatur</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>Diffusion</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>2 times</source>
            <translation>2-fach</translation>
        </message>
        <message>
            <source>4 times</source>
            <translation>4-fach</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Restore an old photo</source>
            <translation>Altes Foto restaurieren</translation>
        </message>
        <message>
            <source>Enlarge only</source>
            <translation>Nur vergrößern</translation>
        </message>
        <message>
            <source>Repair damage and tone, or only raise the resolution</source>
            <translation>Schäden und Tonwerte beheben oder nur die Auflösung erhöhen</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>An enlarged result opens as a document of its own</source>
            <translation>Ein vergrößertes Ergebnis wird als eigenes Dokument geöffnet</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Vividness</source>
            <translation>Farbkraft</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Keep those of the photo</source>
            <translation>Die des Fotos behalten</translation>
        </message>
        <message>
            <source>Colourise</source>
            <translation>Kolorieren</translation>
        </message>
        <message>
            <source>As the networks draw them</source>
            <translation>Wie die Netze sie malen</translation>
        </message>
        <message>
            <source>Where the colours of the result come from</source>
            <translation>Woher die Farben des Ergebnisses kommen</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>What the photo shows; may stay empty</source>
            <translation>Was das Foto zeigt; darf leer bleiben</translation>
        </message>
        <message>
            <source>What the photo shows, in a few words</source>
            <translation>Was das Foto zeigt, in wenigen Worten</translation>
        </message>
        <message>
            <source>Avoid</source>
            <translation>Vermeiden</translation>
        </message>
        <message>
            <source>What should not be in it</source>
            <translation>Was nicht darin sein soll</translation>
        </message>
        <message>
            <source>Negative prompt: what guidance moves away from</source>
            <translation>Negative Beschreibung: wovon die Führung wegstrebt</translation>
        </message>
        <message>
            <source>How strong the colours are that a photo is given</source>
            <translation>Wie kräftig die Farben sind, die ein Foto bekommt</translation>
        </message>
        <message>
            <source>Damage</source>
            <translation>Schäden</translation>
        </message>
        <message>
            <source>The scratch mask, else detect</source>
            <translation>Die Kratzermaske, sonst erkennen</translation>
        </message>
        <message>
            <source>The scratch mask only</source>
            <translation>Nur die Kratzermaske</translation>
        </message>
        <message>
            <source>Fill nothing</source>
            <translation>Nichts füllen</translation>
        </message>
        <message>
            <source>Which places count as damaged and are filled</source>
            <translation>Welche Stellen als beschädigt gelten und gefüllt werden</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <source>Scratches and spots</source>
            <translation>Kratzer und Flecken</translation>
        </message>
        <message>
            <source>Scratches, spots, and large areas beyond doubt</source>
            <translation>Kratzer, Flecken und zweifelsfreie große Schäden</translation>
        </message>
        <message>
            <source>Everything that is damaged</source>
            <translation>Alles, was beschädigt ist</translation>
        </message>
        <message>
            <source>Nothing that was detected</source>
            <translation>Nichts von dem, was erkannt wurde</translation>
        </message>
        <message>
            <source>Which of the detected damage is filled</source>
            <translation>Welche der erkannten Schäden gefüllt werden</translation>
        </message>
        <message>
            <source>Change nothing outside the mask</source>
            <translation>Außerhalb der Maske nichts ändern</translation>
        </message>
        <message>
            <source>Every pixel outside the mask stays exactly as it is</source>
            <translation>Jeder Bildpunkt außerhalb der Maske bleibt genau, wie er ist</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tonwerte</translation>
        </message>
        <message>
            <source>How much of fading and colour casts is corrected</source>
            <translation>Wie viel von Verblassen und Farbstichen behoben wird</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>Entrauschen</translation>
        </message>
        <message>
            <source>How much noise and dirt is removed outside the mask</source>
            <translation>Wie viel Rauschen und Schmutz außerhalb der Maske entfernt wird</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Korn</translation>
        </message>
        <message>
            <source>How much of the photo's own grain stays</source>
            <translation>Wie viel vom Korn des Fotos bleibt</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>How much the networks draw anew; 0 % invents nothing</source>
            <translation>Wie viel die Netze neu zeichnen; 0 % erfindet nichts</translation>
        </message>
        <message>
            <source>Fidelity</source>
            <translation>Treue</translation>
        </message>
        <message>
            <source>How closely details follow the photo</source>
            <translation>Wie genau Einzelheiten dem Foto folgen</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>More steps take longer and draw more carefully</source>
            <translation>Mehr Schritte dauern länger und zeichnen sorgfältiger</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Führung</translation>
        </message>
        <message>
            <source>How strictly the words are followed</source>
            <translation>Wie streng die Worte befolgt werden</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>The same seed gives the same result again</source>
            <translation>Derselbe Startwert ergibt wieder dasselbe Ergebnis</translation>
        </message>
        <message>
            <source>Working size</source>
            <translation>Arbeitsgröße</translation>
        </message>
        <message>
            <source>512 pixels</source>
            <translation>512 Pixel</translation>
        </message>
        <message>
            <source>768 pixels</source>
            <translation>768 Pixel</translation>
        </message>
        <message>
            <source>1024 pixels</source>
            <translation>1024 Pixel</translation>
        </message>
        <message>
            <source>1536 pixels</source>
            <translation>1536 Pixel</translation>
        </message>
        <message>
            <source>2048 pixels</source>
            <translation>2048 Pixel</translation>
        </message>
        <message>
            <source>Full size</source>
            <translation>Volle Größe</translation>
        </message>
        <message>
            <source>Longer side at which the networks work</source>
            <translation>Längere Seite, mit der die Netze arbeiten</translation>
        </message>
        <message>
            <source>Drawing size</source>
            <translation>Malgröße</translation>
        </message>
        <message>
            <source>The working size</source>
            <translation>Die Arbeitsgröße</translation>
        </message>
        <message>
            <source>256 pixels</source>
            <translation>256 Pixel</translation>
        </message>
        <message>
            <source>384 pixels</source>
            <translation>384 Pixel</translation>
        </message>
        <message>
            <source>Longer side at which diffusion draws, if that is smaller</source>
            <translation>Längere Seite, mit der die Diffusion malt, falls das kleiner ist</translation>
        </message>
        <message>
            <source>Tile size</source>
            <translation>Kachelgröße</translation>
        </message>
        <message>
            <source>Smaller tiles need less memory and take longer</source>
            <translation>Kleinere Kacheln brauchen weniger Speicher und dauern länger</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Restore {photo}, seed {seed}</source>
            <translation>{photo} restaurieren, Startwert {seed}</translation>
        </message>
        <message>
            <source>Restore {photo}</source>
            <translation>{photo} restaurieren</translation>
        </message>
    </context>
    <context>
        <name>ResultFeature</name>
        <message>
            <source>Paint where the original should stay; the brush (B) brings the result back.</source>
            <translation>Malen Sie, wo das Original bleiben soll; der Pinsel (B) holt das Ergebnis zurück.</translation>
        </message>
        <message>
            <source>Run a&amp;gain with these settings</source>
            <translation>Mit diesen Einste&amp;llungen wiederholen</translation>
        </message>
        <message>
            <source>Restore once more as the result was made</source>
            <translation>Noch einmal so restaurieren, wie das Ergebnis entstand</translation>
        </message>
        <message>
            <source>&amp;Take over its settings</source>
            <translation>&amp;Einstellungen des Ergebnisses übernehmen</translation>
        </message>
        <message>
            <source>Show the settings of the result in the Restore panel</source>
            <translation>Die Einstellungen des Ergebnisses im Bedienfeld „Restaurieren“ zeigen</translation>
        </message>
        <message>
            <source>Keep the &amp;original here</source>
            <translation>Hier das &amp;Original behalten</translation>
        </message>
        <message>
            <source>Paint over a face or anything else that should stay as it was</source>
            <translation>Über ein Gesicht malen oder über anderes, das bleiben soll, wie es war</translation>
        </message>
        <message>
            <source>Show the res&amp;ult</source>
            <translation>Ergebnis &amp;zeigen</translation>
        </message>
        <message>
            <source>Hide or show what the restoration changed</source>
            <translation>Aus- oder einblenden, was die Restaurierung verändert hat</translation>
        </message>
        <message>
            <source>&amp;Evidence map</source>
            <translation>&amp;Nachweiskarte</translation>
        </message>
        <message>
            <source>Colours what was filled, changed or uncertain; hatches guesses</source>
            <translation>Färbt, was gefüllt, geändert oder unsicher ist; schraffiert Geratenes</translation>
        </message>
        <message>
            <source>The checkpoint “{name}” is not here; “{current}” is used.</source>
            <translation>Der Checkpoint „{name}“ ist nicht vorhanden; „{current}“ wird verwendet.</translation>
        </message>
        <message>
            <source>Open {photo} first: it was enlarged from that.</source>
            <translation>Öffnen Sie zuerst {photo}: Daraus wurde es vergrößert.</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Result: {preset}</source>
            <translation>Ergebnis: {preset}</translation>
        </message>
        <message>
            <source>Result: coloured</source>
            <translation>Ergebnis: koloriert</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
    </context>
    <context>
        <name>RunBox</name>
        <message>
            <source>Progress of the restoration</source>
            <translation>Fortschritt der Restaurierung</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Time and memory are not known yet</source>
            <translation>Zeit und Speicherbedarf sind noch nicht bekannt</translation>
        </message>
        <message>
            <source>About {time}, {memory} of memory</source>
            <translation>Etwa {time}, {memory} Speicher</translation>
        </message>
    </context>
    <context>
        <name>SaturationEditor</name>
        <message>
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <source>-100 % takes all colour away, 100 % doubles it</source>
            <translation>-100 % nimmt alle Farbe weg, 100 % verdoppelt sie</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Save Project As</source>
            <translation>Projekt speichern unter</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>{name} wird gespeichert</translation>
        </message>
        <message>
            <source>{name} is open in another tab.</source>
            <translation>{name} ist in einem anderen Tab geöffnet.</translation>
        </message>
        <message>
            <source>Choose another name, or close that tab first.</source>
            <translation>Wählen Sie einen anderen Namen, oder schließen Sie zuerst jenen Tab.</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>{name} wurde gespeichert.</translation>
        </message>
        <message>
            <source>“{name}” was changed by another program since it was opened here.</source>
            <translation>„{name}“ wurde von einem anderen Programm geändert, seit es hier geöffnet wurde.</translation>
        </message>
        <message>
            <source>Saving under the same name replaces those changes.</source>
            <translation>Speichern unter demselben Namen ersetzt diese Änderungen.</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
    </context>
    <context>
        <name>ScannerFolder</name>
        <message>
            <source>Watch a Scanner's Folder</source>
            <translation>Scannerordner überwachen</translation>
        </message>
        <message>
            <source>Scans in {name} are opened.</source>
            <translation>Scans in {name} werden geöffnet.</translation>
        </message>
    </context>
    <context>
        <name>ScratchWandTool</name>
        <message>
            <source>Sensitivity</source>
            <translation>Empfindlichkeit</translation>
        </message>
        <message>
            <source>How much of what the detector is unsure of belongs to the scratch</source>
            <translation>Wie viel von dem, worüber die Erkennung unsicher ist, zum Kratzer gehört</translation>
        </message>
        <message>
            <source>Wider by</source>
            <translation>Breiter um</translation>
        </message>
        <message>
            <source>By how many pixels the scratch is widened on every side</source>
            <translation>Um wie viele Pixel der Kratzer auf jeder Seite verbreitert wird</translation>
        </message>
        <message>
            <source>Scratch wand</source>
            <translation>Kratzer-Zauberstab</translation>
        </message>
        <message>
            <source>Detect scratches</source>
            <translation>Kratzer erkennen</translation>
        </message>
        <message>
            <source>The detector found no scratch here.</source>
            <translation>Die Erkennung hat hier keinen Kratzer gefunden.</translation>
        </message>
    </context>
    <context>
        <name>ScratchesFeature</name>
        <message>
            <source>Scratches</source>
            <translation>Kratzer</translation>
        </message>
        <message>
            <source>&amp;Detect scratches</source>
            <translation>&amp;Kratzer erkennen</translation>
        </message>
        <message>
            <source>Find scratches and spots; the mask can be corrected afterwards</source>
            <translation>Kratzer und Flecken finden; die Maske lässt sich danach berichtigen</translation>
        </message>
        <message>
            <source>From the in&amp;frared channel</source>
            <translation>Aus dem &amp;Infrarotkanal</translation>
        </message>
        <message>
            <source>Mark whatever held back the scanner's infrared light</source>
            <translation>Markieren, was das Infrarotlicht des Scanners aufgehalten hat</translation>
        </message>
        <message>
            <source>Scratch &amp;mask</source>
            <translation>Kratzer&amp;maske</translation>
        </message>
        <message>
            <source>Show the scratch mask over the photo</source>
            <translation>Die Kratzermaske über dem Foto zeigen</translation>
        </message>
        <message>
            <source>Detect scratches: {name}</source>
            <translation>Kratzer erkennen: {name}</translation>
        </message>
    </context>
    <context>
        <name>ScratchesPanel</name>
        <message>
            <source>Cancel the search</source>
            <translation>Suche abbrechen</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwellenwert</translation>
        </message>
        <message>
            <source>How sure the detector must be; a lower value marks more</source>
            <translation>Wie sicher die Erkennung sein muss; ein niedrigerer Wert markiert mehr</translation>
        </message>
        <message>
            <source>Show the scratch mask</source>
            <translation>Kratzermaske zeigen</translation>
        </message>
        <message>
            <source>Opacity of the mask</source>
            <translation>Deckkraft der Maske</translation>
        </message>
        <message>
            <source>Waiting for the engine</source>
            <translation>Wartet auf die Engine</translation>
        </message>
        <message>
            <source>Finding scratches</source>
            <translation>Kratzer werden gesucht</translation>
        </message>
        <message>
            <source>Finding scratches, {time} left</source>
            <translation>Kratzer werden gesucht, noch {time}</translation>
        </message>
        <message>
            <source>&amp;Threshold</source>
            <translation>&amp;Schwellenwert</translation>
        </message>
        <message>
            <source>&amp;Shown in</source>
            <translation>&amp;Anzeige in</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>Fortschritt der Suche</translation>
        </message>
        <message>
            <source>Colour of the mask</source>
            <translation>Farbe der Maske</translation>
        </message>
        <message>
            <source>{number} % of the photo is marked</source>
            <translation>{number} % des Fotos sind markiert</translation>
        </message>
        <message>
            <source>Nothing is marked at this threshold</source>
            <translation>Bei diesem Schwellenwert ist nichts markiert</translation>
        </message>
        <message>
            <source>Detect scratches, or paint them with the brush</source>
            <translation>Kratzer erkennen oder mit dem Pinsel malen</translation>
        </message>
    </context>
    <context>
        <name>SeedField</name>
        <message>
            <source>Draw another seed</source>
            <translation>Anderen Startwert ziehen</translation>
        </message>
    </context>
    <context>
        <name>SelectionFeature</name>
        <message>
            <source>Grow selection</source>
            <translation>Auswahl erweitern</translation>
        </message>
        <message>
            <source>Shrink selection</source>
            <translation>Auswahl verkleinern</translation>
        </message>
        <message>
            <source>Feather selection</source>
            <translation>Weiche Auswahlkante</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>&amp;Alles</translation>
        </message>
        <message>
            <source>Selects all of the photo</source>
            <translation>Wählt das ganze Foto aus</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Nichts</translation>
        </message>
        <message>
            <source>Takes the selection back, so that everything can be worked on</source>
            <translation>Hebt die Auswahl auf, sodass sich alles bearbeiten lässt</translation>
        </message>
        <message>
            <source>&amp;Invert</source>
            <translation>&amp;Umkehren</translation>
        </message>
        <message>
            <source>Selects what is not selected</source>
            <translation>Wählt aus, was nicht ausgewählt ist</translation>
        </message>
        <message>
            <source>&amp;Grow…</source>
            <translation>&amp;Erweitern…</translation>
        </message>
        <message>
            <source>Widens the selection by some pixels</source>
            <translation>Erweitert die Auswahl um einige Pixel</translation>
        </message>
        <message>
            <source>&amp;Shrink…</source>
            <translation>&amp;Verkleinern…</translation>
        </message>
        <message>
            <source>Narrows the selection by some pixels</source>
            <translation>Verkleinert die Auswahl um einige Pixel</translation>
        </message>
        <message>
            <source>&amp;Feather…</source>
            <translation>&amp;Weiche Kante…</translation>
        </message>
        <message>
            <source>Softens the selection's edge</source>
            <translation>Macht den Rand der Auswahl weich</translation>
        </message>
        <message>
            <source>From the &amp;mask</source>
            <translation>Aus der &amp;Maske</translation>
        </message>
        <message>
            <source>Selects what is inside the mask that is painted on</source>
            <translation>Wählt aus, was in der Maske liegt, auf die gemalt wird</translation>
        </message>
        <message>
            <source>&amp;Put into the mask</source>
            <translation>&amp;In die Maske übernehmen</translation>
        </message>
        <message>
            <source>Adds what is selected to the mask that is painted on</source>
            <translation>Fügt das Ausgewählte zu der Maske hinzu, auf die gemalt wird</translation>
        </message>
        <message>
            <source>&amp;Take out of the mask</source>
            <translation>Aus der Maske &amp;herausnehmen</translation>
        </message>
        <message>
            <source>Takes what is selected out of the mask that is painted on</source>
            <translation>Nimmt das Ausgewählte aus der Maske heraus, auf die gemalt wird</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Of menus, panels and messages; counts from the next start.</source>
            <translation>Der Menüs, Bedienfelder und Meldungen; gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Français</source>
            <translation>Français</translation>
        </message>
        <message>
            <source>Español</source>
            <translation>Español</translation>
        </message>
        <message>
            <source>Size of text and buttons</source>
            <translation>Größe von Text und Schaltflächen</translation>
        </message>
        <message>
            <source>1 is the system's own size; counts from the next start.</source>
            <translation>1 ist die Größe des Systems; gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>Farben des Fensters.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Hoher Kontrast, hell</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Engine</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>What the networks run on; automatic takes a graphics card if there is one.</source>
            <translation>Worauf die Netze laufen; „Automatisch“ nimmt eine Grafikkarte, wenn es eine gibt.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>Graphics card (CUDA or ROCm)</source>
            <translation>Grafikkarte (CUDA oder ROCm)</translation>
        </message>
        <message>
            <source>Graphics card (Intel)</source>
            <translation>Grafikkarte (Intel)</translation>
        </message>
        <message>
            <source>Graphics processor (Apple)</source>
            <translation>Grafikprozessor (Apple)</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>Zahlenformat</translation>
        </message>
        <message>
            <source>Shorter numbers need less memory; automatic takes what the device is good at.</source>
            <translation>Kürzere Zahlen brauchen weniger Speicher; „Automatisch“ nimmt, was das Gerät gut kann.</translation>
        </message>
        <message>
            <source>32 bits</source>
            <translation>32 Bit</translation>
        </message>
        <message>
            <source>16 bits</source>
            <translation>16 Bit</translation>
        </message>
        <message>
            <source>16 bits with a large range</source>
            <translation>16 Bit mit großem Wertebereich</translation>
        </message>
        <message>
            <source>Largest scan that is restored</source>
            <translation>Größter Scan, der restauriert wird</translation>
        </message>
        <message>
            <source>Larger ones are refused before the work begins, because they need a lot of memory.</source>
            <translation>Größere werden abgelehnt, bevor die Arbeit beginnt, weil sie viel Speicher brauchen.</translation>
        </message>
        <message>
            <source>Load the networks early</source>
            <translation>Netze früh laden</translation>
        </message>
        <message>
            <source>A few seconds after the start, so that the device is known and the first restoration begins at once; else they are loaded when it begins.</source>
            <translation>Einige Sekunden nach dem Start, damit das Gerät bekannt ist und die erste Restaurierung sofort beginnt; sonst werden sie geladen, wenn sie beginnt.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Monitor profile</source>
            <translation>Monitorprofil</translation>
        </message>
        <message>
            <source>An ICC file for the screen; used where the system does not name one.</source>
            <translation>Eine ICC-Datei für den Bildschirm; wird verwendet, wenn das System keine nennt.</translation>
        </message>
        <message>
            <source>Lines between pixels</source>
            <translation>Linien zwischen Pixeln</translation>
        </message>
        <message>
            <source>Shown from ten times their size on.</source>
            <translation>Werden ab zehnfacher Größe gezeigt.</translation>
        </message>
        <message>
            <source>Words beside the toolbar's icons</source>
            <translation>Wörter neben den Symbolen der Werkzeugleiste</translation>
        </message>
        <message>
            <source>Beside those of the main steps: opening, saving, detecting, restoring.</source>
            <translation>Neben denen der Hauptschritte: Öffnen, Speichern, Erkennen, Restaurieren.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Pages of settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
    </context>
    <context>
        <name>SettingsFeature</name>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>Einste&amp;llungen…</translation>
        </message>
        <message>
            <source>Theme, language, shortcuts and all other settings</source>
            <translation>Design, Sprache, Tastenkürzel und alle anderen Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>SharpenEditor</name>
        <message>
            <source>Amount</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>By how much detail is raised</source>
            <translation>Wie stark Details hervorgehoben werden</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Radius</translation>
        </message>
        <message>
            <source>How large the detail is, in pixels of the photo</source>
            <translation>Wie groß die Details sind, in Pixeln des Fotos</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwellenwert</translation>
        </message>
        <message>
            <source>Weaker detail stays, so that grain does</source>
            <translation>Schwächere Details bleiben unverändert und damit auch das Korn</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Search for an action</source>
            <translation>Nach einer Aktion suchen</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Neue Tasten</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Gives all actions the keys that they came with</source>
            <translation>Gibt allen Aktionen ihre ursprünglichen Tasten</translation>
        </message>
        <message>
            <source>New keys:</source>
            <translation>Neue Tasten:</translation>
        </message>
        <message>
            <source>Taken from: {names}</source>
            <translation>Weggenommen von: {names}</translation>
        </message>
    </context>
    <context>
        <name>StackDelegate</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Return keeps the name, Escape the old one</source>
            <translation>Die Eingabetaste behält den Namen, Esc den alten</translation>
        </message>
    </context>
    <context>
        <name>StackModel</name>
        <message>
            <source>hidden</source>
            <translation>ausgeblendet</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>gesperrt</translation>
        </message>
    </context>
    <context>
        <name>Stages</name>
        <message>
            <source>Reading the photo</source>
            <translation>Lesen des Fotos</translation>
        </message>
        <message>
            <source>Finding scratches</source>
            <translation>Suche nach Kratzern</translation>
        </message>
        <message>
            <source>Correcting tone</source>
            <translation>Korrektur der Tonwerte</translation>
        </message>
        <message>
            <source>Repairing</source>
            <translation>Reparatur</translation>
        </message>
        <message>
            <source>Adding detail</source>
            <translation>Ergänzung von Details</translation>
        </message>
        <message>
            <source>Putting the result together</source>
            <translation>Zusammensetzen des Ergebnisses</translation>
        </message>
        <message>
            <source>Enlarging</source>
            <translation>Vergrößerung</translation>
        </message>
    </context>
    <context>
        <name>StampTool</name>
        <message>
            <source>Clone stamp</source>
            <translation>Kopierstempel</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restores old photographs on your own computer.</source>
            <translation>Restauriert alte Fotografien auf Ihrem eigenen Computer.</translation>
        </message>
    </context>
    <context>
        <name>TargetBox</name>
        <message>
            <source>What is painted on</source>
            <translation>Worauf gemalt wird</translation>
        </message>
        <message>
            <source>The mask, region or layer that the brush changes</source>
            <translation>Die Maske, der Bereich oder die Ebene, die der Pinsel ändert</translation>
        </message>
        <message>
            <source>Scratches</source>
            <translation>Kratzer</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Region: {name}</source>
            <translation>Bereich: {name}</translation>
        </message>
        <message>
            <source>Mask of {name}</source>
            <translation>Maske von {name}</translation>
        </message>
        <message>
            <source>Layer: {name}</source>
            <translation>Ebene: {name}</translation>
        </message>
    </context>
    <context>
        <name>TonePickerTool</name>
        <message>
            <source>What a click says</source>
            <translation>Was ein Klick angibt</translation>
        </message>
        <message>
            <source>What a click on the photo says of that place</source>
            <translation>Was ein Klick auf das Foto über diese Stelle aussagt</translation>
        </message>
        <message>
            <source>Tone picker</source>
            <translation>Tonwertpipette</translation>
        </message>
        <message>
            <source>Click on the photo:</source>
            <translation>Auf das Foto klicken:</translation>
        </message>
    </context>
    <context>
        <name>VariationsPanel</name>
        <message>
            <source>Variations</source>
            <translation>Varianten</translation>
        </message>
        <message>
            <source>Click to see a variation in the photo</source>
            <translation>Klicken, um eine Variante im Foto zu sehen</translation>
        </message>
        <message>
            <source>Seed {seed}</source>
            <translation>Startwert {seed}</translation>
        </message>
        <message>
            <source>Variation {number}, seed {seed}</source>
            <translation>Variante {number}, Startwert {seed}</translation>
        </message>
        <message>
            <source>Variations: {count}. The chosen one is in the project; the others are kept until the document is closed.</source>
            <translation>Varianten: {count}. Die gewählte ist im Projekt; die anderen bleiben, bis das Dokument geschlossen wird.</translation>
        </message>
        <message>
            <source>Ask for several variations in the Restore panel.</source>
            <translation>Fordern Sie im Bedienfeld „Restaurieren“ mehrere Varianten an.</translation>
        </message>
    </context>
    <context>
        <name>ViewFeature</name>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>&amp;Fit the window</source>
            <translation>An Fenster &amp;anpassen</translation>
        </message>
        <message>
            <source>&amp;Actual pixels (100 %)</source>
            <translation>Tatsächliche &amp;Pixel (100 %)</translation>
        </message>
        <message>
            <source>Turn the view &amp;right</source>
            <translation>Ansicht nach &amp;rechts drehen</translation>
        </message>
        <message>
            <source>Turn the view &amp;left</source>
            <translation>Ansicht nach &amp;links drehen</translation>
        </message>
        <message>
            <source>Turn the view &amp;back</source>
            <translation>Ansicht &amp;zurückdrehen</translation>
        </message>
        <message>
            <source>Before and after, &amp;split</source>
            <translation>Vorher und nachher, ge&amp;teilt</translation>
        </message>
        <message>
            <source>Before and after, side by si&amp;de</source>
            <translation>Vorher und nachher, &amp;nebeneinander</translation>
        </message>
        <message>
            <source>Show the ori&amp;ginal while the key is held</source>
            <translation>&amp;Original zeigen, solange die Taste gedrückt ist</translation>
        </message>
        <message>
            <source>Re&amp;gions</source>
            <translation>&amp;Bereiche</translation>
        </message>
        <message>
            <source>&amp;Edge of the selection</source>
            <translation>Rand der Aus&amp;wahl</translation>
        </message>
        <message>
            <source>E&amp;vidence and other overlays</source>
            <translation>Na&amp;chweis und andere Überlagerungen</translation>
        </message>
        <message>
            <source>&amp;Lines between large pixels</source>
            <translation>L&amp;inien zwischen großen Pixeln</translation>
        </message>
    </context>
    <context>
        <name>ViewStatus</name>
        <message>
            <source>Place of the pointer</source>
            <translation>Position des Zeigers</translation>
        </message>
        <message>
            <source>The pixel under the pointer, and the size of the photo</source>
            <translation>Das Pixel unter dem Zeiger und die Größe des Fotos</translation>
        </message>
        <message>
            <source>Monitor profile</source>
            <translation>Monitorprofil</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Zoom: screen pixels for each pixel of the photo</source>
            <translation>Zoom: Bildschirmpixel je Pixel des Fotos</translation>
        </message>
        <message>
            <source>Colours of the screen: {name}</source>
            <translation>Farben des Bildschirms: {name}</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
    </context>
    <context>
        <name>WandTool</name>
        <message>
            <source>Tolerance</source>
            <translation>Toleranz</translation>
        </message>
        <message>
            <source>How far a tone may differ; drag on the photo to change it while looking</source>
            <translation>Wie weit ein Tonwert abweichen darf; auf dem Foto ziehen, um ihn beim Zusehen zu ändern</translation>
        </message>
        <message>
            <source>Connected only</source>
            <translation>Nur Zusammenhängendes</translation>
        </message>
        <message>
            <source>Off: similar tones anywhere in the photo</source>
            <translation>Aus: ähnliche Tonwerte überall im Foto</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Messfeld</translation>
        </message>
        <message>
            <source>How many pixels around the click give the tone</source>
            <translation>Wie viele Pixel um den Klick den Tonwert bestimmen</translation>
        </message>
        <message>
            <source>{side} x {side} pixels</source>
            <translation>{side} x {side} Pixel</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Zauberstab</translation>
        </message>
        <message>
            <source>Selecting in all of the photo…</source>
            <translation>Im ganzen Foto wird ausgewählt…</translation>
        </message>
    </context>
    <context>
        <name>WhiteBalanceEditor</name>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>To the left colder, to the right warmer</source>
            <translation>Nach links kälter, nach rechts wärmer</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Farbton</translation>
        </message>
        <message>
            <source>To the left greener, to the right more magenta</source>
            <translation>Nach links grüner, nach rechts mehr Magenta</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be grey</source>
            <translation>Auf das Foto klicken, wo es grau sein soll</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <source>Makes the picture grey on average</source>
            <translation>Macht das Bild im Mittel grau</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>This was given up.</source>
            <translation>Das wurde aufgegeben.</translation>
        </message>
        <message>
            <source>This failed unexpectedly: {kind}: {error}.</source>
            <translation>Das ist unerwartet misslungen: {kind}: {error}.</translation>
        </message>
        <message>
            <source>This is a fault of the program; please report it. You can go on.</source>
            <translation>Das ist ein Fehler des Programms; bitte melden Sie ihn. Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>Der Arbeitsspeicher des Computers reicht nicht aus.</translation>
        </message>
        <message>
            <source>Close other photos or programs, and try again.</source>
            <translation>Schließen Sie andere Fotos oder Programme, und versuchen Sie es erneut.</translation>
        </message>
    </context>
    <context>
        <name>ZoomTool</name>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
    </context>
    <context>
        <name>_Notice</name>
        <message>
            <source>Close this notice</source>
            <translation>Diesen Hinweis schließen</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>The picture on the paper</source>
            <translation>Das Bild auf dem Papier</translation>
        </message>
    </context>
</TS>
