<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
    <context>
        <name>AdjustmentFeature</name>
        <message>
            <source>Adjustments</source>
            <translation>Ajustes</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentPanel</name>
        <message>
            <source>Show the adjustment</source>
            <translation>Mostrar el ajuste</translation>
        </message>
        <message>
            <source>Reset to no change</source>
            <translation>Restablecer sin cambios</translation>
        </message>
        <message>
            <source>An adjustment is a layer that changes everything below it, and nothing for good: it can be set anew at any time.

Add one with the buttons above, or choose one in the Layers panel. If something is selected, it is adjusted alone.</source>
            <translation>Un ajuste es una capa que modifica todo lo que tiene debajo, pero nada de forma definitiva: puede cambiarse en cualquier momento.

Añada uno con los botones de arriba o elija uno en el panel Capas. Si hay algo seleccionado, el ajuste afecta solo a esa parte.</translation>
        </message>
    </context>
    <context>
        <name>Adjustments</name>
        <message>
            <source>Levels</source>
            <translation>Niveles</translation>
        </message>
        <message>
            <source>Sets black, white and the middle, over the histogram.</source>
            <translation>Define el negro, el blanco y el tono medio sobre el histograma.</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Curvas</translation>
        </message>
        <message>
            <source>Makes any tone lighter or darker by a curve.</source>
            <translation>Aclara u oscurece cualquier tono mediante una curva.</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>Balance de blancos</translation>
        </message>
        <message>
            <source>Takes a colour cast away: what ought to be grey gets grey.</source>
            <translation>Elimina una dominante de color: lo que debería ser gris se vuelve gris.</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Saturación</translation>
        </message>
        <message>
            <source>Makes colours stronger or weaker at the same lightness.</source>
            <translation>Intensifica o atenúa los colores sin cambiar la luminosidad.</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>Enfocar</translation>
        </message>
        <message>
            <source>Raises fine detail; grain can be spared.</source>
            <translation>Realza los detalles finos; el grano puede respetarse.</translation>
        </message>
        <message>
            <source>Invert negative</source>
            <translation>Invertir negativo</translation>
        </message>
        <message>
            <source>Makes a positive of a scanned negative, without its orange mask.</source>
            <translation>Convierte un negativo escaneado en positivo, sin su máscara naranja.</translation>
        </message>
        <message>
            <source>This is grey</source>
            <translation>Esto es gris</translation>
        </message>
        <message>
            <source>This is black</source>
            <translation>Esto es negro</translation>
        </message>
        <message>
            <source>This is white</source>
            <translation>Esto es blanco</translation>
        </message>
        <message>
            <source>This is bare film</source>
            <translation>Esto es película sin imagen</translation>
        </message>
        <message>
            <source>This is the densest part</source>
            <translation>Esta es la parte más densa</translation>
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
            <translation>Multiplicar</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Trama</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Superponer</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>Luz suave</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Luminosity</source>
            <translation>Luminosidad</translation>
        </message>
    </context>
    <context>
        <name>BrushBar</name>
        <message>
            <source>Hardness of the edge (Shift+[ and Shift+])</source>
            <translation>Dureza del borde (Mayús+[ y Mayús+])</translation>
        </message>
        <message>
            <source>Opacity of the whole stroke</source>
            <translation>Opacidad de todo el trazo</translation>
        </message>
        <message>
            <source>From one dab to the next, as a share of the size</source>
            <translation>Distancia entre un toque y el siguiente, en proporción al tamaño</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>Dureza</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Size of the brush</source>
            <translation>Tamaño del pincel</translation>
        </message>
        <message>
            <source>px</source>
            <translation>px</translation>
        </message>
        <message>
            <source>Diameter in pixels of the photo ([ and ])</source>
            <translation>Diámetro en píxeles de la foto ([ y ])</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <source>Size and opacity</source>
            <translation>Tamaño y opacidad</translation>
        </message>
        <message>
            <source>Pressure of the pen changes</source>
            <translation>La presión del lápiz cambia</translation>
        </message>
        <message>
            <source>What changes when the pen is pressed harder</source>
            <translation>Qué cambia al presionar más el lápiz</translation>
        </message>
        <message>
            <source>Spacing</source>
            <translation>Espaciado</translation>
        </message>
        <message>
            <source>Pen pressure changes</source>
            <translation>La presión del lápiz cambia</translation>
        </message>
        <message>
            <source>Spacing and pressure of the pen</source>
            <translation>Espaciado y presión del lápiz</translation>
        </message>
    </context>
    <context>
        <name>BrushTool</name>
        <message>
            <source>Brush</source>
            <translation>Pincel</translation>
        </message>
        <message>
            <source>Paints on</source>
            <translation>Pinta en</translation>
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
            <translation>Todos los canales</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Canal</translation>
        </message>
        <message>
            <source>Which channel the settings are for</source>
            <translation>A qué canal se aplican los valores</translation>
        </message>
    </context>
    <context>
        <name>CheckpointDialog</name>
        <message>
            <source>Choose a checkpoint</source>
            <translation>Elegir un checkpoint</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>The networks that restore come from a checkpoint. Use:</source>
            <translation>Las redes que restauran proceden de un checkpoint. Usar:</translation>
        </message>
        <message>
            <source>&amp;Folder…</source>
            <translation>&amp;Carpeta…</translation>
        </message>
        <message>
            <source>Use a checkpoint that lies anywhere else</source>
            <translation>Usar un checkpoint que está en otro lugar</translation>
        </message>
        <message>
            <source>Folder of a checkpoint</source>
            <translation>Carpeta de un checkpoint</translation>
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
            <translation>Elegir un checkpoint</translation>
        </message>
        <message>
            <source>The networks that restore: {name}</source>
            <translation>Las redes que restauran: {name}</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>“{name}” is still being restored.</source>
            <translation>«{name}» todavía se está restaurando.</translation>
        </message>
        <message>
            <source>What comes of the restoration is lost if you close it.</source>
            <translation>Si lo cierra, se pierde el resultado de la restauración.</translation>
        </message>
        <message>
            <source>Stop the Restoration and Close</source>
            <translation>Detener la restauración y cerrar</translation>
        </message>
        <message>
            <source>Something is still being done. Close the program anyway?</source>
            <translation>Todavía hay trabajo en curso. ¿Cerrar el programa de todos modos?</translation>
        </message>
        <message>
            <source>A file or a page is finished first; you will not be told if that fails.</source>
            <translation>Antes se termina un archivo o una página; no se le avisará si eso falla.</translation>
        </message>
        <message>
            <source>What the networks are working on is given up.</source>
            <translation>Lo que las redes están calculando se abandona.</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Esperar</translation>
        </message>
        <message>
            <source>Close Anyway</source>
            <translation>Cerrar de todos modos</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>¿Guardar los cambios en «{name}»?</translation>
        </message>
        <message>
            <source>Without saving, the work since the last save is lost.</source>
            <translation>Si no se guarda, se perderá el trabajo realizado desde la última vez que se guardó.</translation>
        </message>
    </context>
    <context>
        <name>ColorButton</name>
        <message>
            <source>Colour that the brush paints on the layer</source>
            <translation>Color con el que el pincel pinta en la capa</translation>
        </message>
        <message>
            <source>Colour of the brush</source>
            <translation>Color del pincel</translation>
        </message>
    </context>
    <context>
        <name>ColorField</name>
        <message>
            <source>Pick {}</source>
            <translation>Elegir {}</translation>
        </message>
        <message>
            <source>Red, green and blue as in #4b5320</source>
            <translation>Rojo, verde y azul, como en #4b5320</translation>
        </message>
        <message>
            <source>Forget {}</source>
            <translation>Olvidar {}</translation>
        </message>
        <message>
            <source>Forgets the colour; the words stay</source>
            <translation>Olvida el color; las palabras se conservan</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add adjustment</source>
            <translation>Añadir ajuste</translation>
        </message>
        <message>
            <source>Add layer</source>
            <translation>Añadir capa</translation>
        </message>
        <message>
            <source>Add layer mask</source>
            <translation>Añadir máscara de capa</translation>
        </message>
        <message>
            <source>Add region</source>
            <translation>Añadir zona</translation>
        </message>
        <message>
            <source>Add retouching layer</source>
            <translation>Añadir capa de retoque</translation>
        </message>
        <message>
            <source>Blend mode</source>
            <translation>Modo de fusión</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>Trazo de pincel</translation>
        </message>
        <message>
            <source>Change adjustment</source>
            <translation>Cambiar ajuste</translation>
        </message>
        <message>
            <source>Change region</source>
            <translation>Cambiar zona</translation>
        </message>
        <message>
            <source>Change settings</source>
            <translation>Cambiar opciones</translation>
        </message>
        <message>
            <source>Choose variation</source>
            <translation>Elegir variación</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Clone stamp</source>
            <translation>Tampón de clonar</translation>
        </message>
        <message>
            <source>Combine masks</source>
            <translation>Combinar máscaras</translation>
        </message>
        <message>
            <source>Convert to colour</source>
            <translation>Convertir a color</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Deselect</source>
            <translation>Deseleccionar</translation>
        </message>
        <message>
            <source>Detect scratches</source>
            <translation>Detectar arañazos</translation>
        </message>
        <message>
            <source>Duplicate layer</source>
            <translation>Duplicar capa</translation>
        </message>
        <message>
            <source>Duplicate region</source>
            <translation>Duplicar zona</translation>
        </message>
        <message>
            <source>Feather mask</source>
            <translation>Difuminar máscara</translation>
        </message>
        <message>
            <source>Fill mask</source>
            <translation>Rellenar máscara</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Voltear verticalmente</translation>
        </message>
        <message>
            <source>Grow or shrink mask</source>
            <translation>Expandir o contraer máscara</translation>
        </message>
        <message>
            <source>Healing brush</source>
            <translation>Pincel corrector</translation>
        </message>
        <message>
            <source>Invert mask</source>
            <translation>Invertir máscara</translation>
        </message>
        <message>
            <source>Keep variation</source>
            <translation>Conservar la variante</translation>
        </message>
        <message>
            <source>Layer opacity</source>
            <translation>Opacidad de capa</translation>
        </message>
        <message>
            <source>Layer visibility</source>
            <translation>Visibilidad de capa</translation>
        </message>
        <message>
            <source>Lock layer</source>
            <translation>Bloquear capa</translation>
        </message>
        <message>
            <source>Lock region</source>
            <translation>Bloquear zona</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Voltear horizontalmente</translation>
        </message>
        <message>
            <source>Move layer</source>
            <translation>Mover capa</translation>
        </message>
        <message>
            <source>Paint</source>
            <translation>Pintar</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>Perspectiva</translation>
        </message>
        <message>
            <source>Region colour</source>
            <translation>Color de zona</translation>
        </message>
        <message>
            <source>Region note</source>
            <translation>Nota de zona</translation>
        </message>
        <message>
            <source>Region prompt</source>
            <translation>Descripción de zona</translation>
        </message>
        <message>
            <source>Region strength</source>
            <translation>Intensidad de zona</translation>
        </message>
        <message>
            <source>Region visibility</source>
            <translation>Visibilidad de zona</translation>
        </message>
        <message>
            <source>Remove layer</source>
            <translation>Eliminar capa</translation>
        </message>
        <message>
            <source>Remove layer mask</source>
            <translation>Eliminar máscara de capa</translation>
        </message>
        <message>
            <source>Remove region</source>
            <translation>Eliminar zona</translation>
        </message>
        <message>
            <source>Rename layer</source>
            <translation>Renombrar capa</translation>
        </message>
        <message>
            <source>Rename region</source>
            <translation>Renombrar zona</translation>
        </message>
        <message>
            <source>Reorder layers</source>
            <translation>Reordenar capas</translation>
        </message>
        <message>
            <source>Reorder regions</source>
            <translation>Reordenar zonas</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Scratch threshold</source>
            <translation>Umbral de arañazos</translation>
        </message>
        <message>
            <source>Scratches from infrared</source>
            <translation>Arañazos a partir del infrarrojo</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Girar a la izquierda</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Girar a la derecha</translation>
        </message>
        <message>
            <source>Turn upside down</source>
            <translation>Girar media vuelta</translation>
        </message>
        <message>
            <source>Undo all cuts and turns</source>
            <translation>Deshacer todos los recortes y giros</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
    </context>
    <context>
        <name>CopyingTool</name>
        <message>
            <source>Aligned</source>
            <translation>Alineado</translation>
        </message>
        <message>
            <source>Every stroke keeps the distance of the first; else each begins at the source</source>
            <translation>Cada trazo mantiene la distancia del primero; si no, todos empiezan en el origen</translation>
        </message>
        <message>
            <source>Alt+click or right-click the place to copy from</source>
            <translation>Alt+clic o clic derecho en el lugar desde el que se copia</translation>
        </message>
        <message>
            <source>First Alt+click or right-click the place to copy from.</source>
            <translation>Primero, haga Alt+clic o clic derecho en el lugar desde el que se copia.</translation>
        </message>
    </context>
    <context>
        <name>CoverView</name>
        <message>
            <source>Map of the regions</source>
            <translation>Mapa de las zonas</translation>
        </message>
        <message>
            <source>Which part of the photo gets which words</source>
            <translation>Qué palabras se aplican a cada parte de la foto</translation>
        </message>
        <message>
            <source>Under the pointer: {}</source>
            <translation>Bajo el puntero: {}</translation>
        </message>
        <message>
            <source>Everywhere else: {}</source>
            <translation>En el resto: {}</translation>
        </message>
        <message>
            <source>The whole photo: {}</source>
            <translation>Toda la foto: {}</translation>
        </message>
        <message>
            <source>no words</source>
            <translation>sin palabras</translation>
        </message>
    </context>
    <context>
        <name>CrashHook</name>
        <message>
            <source>Something unexpected went wrong.</source>
            <translation>Se ha producido un error inesperado.</translation>
        </message>
        <message>
            <source>A recovery copy of your work was made, and you can go on. If it happens again, save your projects and start the program anew.</source>
            <translation>Se ha hecho una copia de recuperación de su trabajo y puede continuar. Si vuelve a ocurrir, guarde los proyectos y reinicie el programa.</translation>
        </message>
        <message>
            <source>A recovery copy of your work could not be made so far. Save your projects now, under another name if need be, and start the program anew.</source>
            <translation>Hasta ahora no se ha podido hacer una copia de recuperación de su trabajo. Guarde ahora los proyectos, si hace falta con otro nombre, y reinicie el programa.</translation>
        </message>
        <message>
            <source>Copy the Details</source>
            <translation>Copiar los detalles</translation>
        </message>
        <message>
            <source>Show the Log</source>
            <translation>Mostrar el registro</translation>
        </message>
    </context>
    <context>
        <name>CropOptions</name>
        <message>
            <source>Aspect</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <source>Width by height of what remains</source>
            <translation>Anchura por altura de lo que queda</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Como la foto</translation>
        </message>
        <message>
            <source>Upright instead of across</source>
            <translation>Vertical en lugar de apaisado</translation>
        </message>
        <message>
            <source>Draw a line that is to be level or upright</source>
            <translation>Trazar una línea que deba quedar horizontal o vertical</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Ángulo</translation>
        </message>
        <message>
            <source>By how much the frame is turned clockwise</source>
            <translation>Cuánto se gira el marco en sentido horario</translation>
        </message>
        <message>
            <source>Size of what remains</source>
            <translation>Tamaño de lo que queda</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Keeps what is inside the frame (Return)</source>
            <translation>Conserva lo que hay dentro del marco (Intro)</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Empezar de nuevo</translation>
        </message>
        <message>
            <source>Takes the whole photo as the frame (Escape)</source>
            <translation>Toma toda la foto como marco (Escape)</translation>
        </message>
        <message>
            <source>{width} x {height} pixels</source>
            <translation>{width} x {height} píxeles</translation>
        </message>
    </context>
    <context>
        <name>CropTool</name>
        <message>
            <source>Crop and straighten</source>
            <translation>Recortar y enderezar</translation>
        </message>
    </context>
    <context>
        <name>CurveEditor</name>
        <message>
            <source>Curve</source>
            <translation>Curva</translation>
        </message>
        <message>
            <source>From left to right the tones as they are, upwards what they become. Click to add a point, drag it, and drag it off the field or press Delete to remove it.</source>
            <translation>De izquierda a derecha, los tonos tal como son; hacia arriba, en qué se convierten. Haga clic para añadir un punto y arrástrelo; para eliminarlo, sáquelo del recuadro o pulse Suprimir.</translation>
        </message>
    </context>
    <context>
        <name>CurvesEditor</name>
        <message>
            <source>Input</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>The marked point's tone as it is</source>
            <translation>El tono actual del punto marcado</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>What the marked point's tone becomes</source>
            <translation>En qué se convierte el tono del punto marcado</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>Drop photos or projects here</source>
            <translation>Suelte aquí fotos o proyectos</translation>
        </message>
    </context>
    <context>
        <name>EngineStatus</name>
        <message>
            <source>Progress of the engine</source>
            <translation>Progreso del motor</translation>
        </message>
        <message>
            <source>{stage}: {percent} %</source>
            <translation>{stage}: {percent} %</translation>
        </message>
        <message>
            <source>{stage}: {percent} %, {time} left</source>
            <translation>{stage}: {percent} %, tiempo restante: {time}</translation>
        </message>
        <message>
            <source>{checkpoint} on {device}</source>
            <translation>{checkpoint} en {device}</translation>
        </message>
        <message>
            <source>Engine not loaded</source>
            <translation>Motor sin cargar</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Preparando el motor</translation>
        </message>
        <message>
            <source>Engine ready</source>
            <translation>Motor listo</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Trabajando</translation>
        </message>
        <message>
            <source>The engine cannot be loaded</source>
            <translation>No se puede cargar el motor</translation>
        </message>
        <message>
            <source>Engine: {words}</source>
            <translation>Motor: {words}</translation>
        </message>
        <message>
            <source>Show all jobs</source>
            <translation>Mostrar todas las tareas</translation>
        </message>
    </context>
    <context>
        <name>EraserTool</name>
        <message>
            <source>Eraser</source>
            <translation>Borrador</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'iide-studio info' shows what it was made of.</source>
            <translation>«iide-studio info» muestra de qué se hizo.</translation>
        </message>
        <message>
            <source>A first repair inside the mask; outside it nothing changes.</source>
            <translation>Una primera reparación dentro de la máscara; fuera no cambia nada.</translation>
        </message>
        <message>
            <source>A mask cannot be saved as {0}.</source>
            <translation>Una máscara no se puede guardar como {0}.</translation>
        </message>
        <message>
            <source>A part of the XMP packet is missing.</source>
            <translation>Falta una parte del paquete XMP.</translation>
        </message>
        <message>
            <source>A part of the file's {0} data is damaged and was left out.</source>
            <translation>Una parte de los datos {0} del archivo está dañada y se ha omitido.</translation>
        </message>
        <message>
            <source>A part of the recovery file is missing.</source>
            <translation>Falta una parte del archivo de recuperación.</translation>
        </message>
        <message>
            <source>A point of the curve is {0}.</source>
            <translation>Un punto de la curva es {0}.</translation>
        </message>
        <message>
            <source>A preset cannot be called {0}.</source>
            <translation>Un ajuste predefinido no puede llamarse {0}.</translation>
        </message>
        <message>
            <source>A project cannot be saved as {0}.</source>
            <translation>Un proyecto no se puede guardar como {0}.</translation>
        </message>
        <message>
            <source>A text in the file is damaged and was left out.</source>
            <translation>Un texto del archivo está dañado y se ha omitido.</translation>
        </message>
        <message>
            <source>A value of the film is {0}.</source>
            <translation>Un valor de la película es {0}.</translation>
        </message>
        <message>
            <source>Add a mask or a selection first.</source>
            <translation>Añada primero una máscara o una selección.</translation>
        </message>
        <message>
            <source>Additional channels of the file were left out.</source>
            <translation>Se han omitido los canales adicionales del archivo.</translation>
        </message>
        <message>
            <source>An album cannot be called {0}.</source>
            <translation>Un álbum no puede llamarse {0}.</translation>
        </message>
        <message>
            <source>Another program changed the arrangement of the layers.</source>
            <translation>Otro programa ha cambiado el orden de las capas.</translation>
        </message>
        <message>
            <source>Another program changed the layer “{0}”.</source>
            <translation>Otro programa ha cambiado la capa «{0}».</translation>
        </message>
        <message>
            <source>Another program changed the layer “{0}”. Its mask is part of its pixels now.</source>
            <translation>Otro programa ha cambiado la capa «{0}». Su máscara forma ahora parte de sus píxeles.</translation>
        </message>
        <message>
            <source>Ask for the right to read it.</source>
            <translation>Pida permiso para leerlo.</translation>
        </message>
        <message>
            <source>Black and white are the same.</source>
            <translation>El negro y el blanco son iguales.</translation>
        </message>
        <message>
            <source>Black would not be darker than white.</source>
            <translation>El negro no sería más oscuro que el blanco.</translation>
        </message>
        <message>
            <source>Blur and noise reduced at strength {0}.</source>
            <translation>Desenfoque y ruido reducidos con intensidad {0}.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Compruebe el disco.</translation>
        </message>
        <message>
            <source>Check the name.</source>
            <translation>Compruebe el nombre.</translation>
        </message>
        <message>
            <source>Choose 1, 2 or 4.</source>
            <translation>Elija 1, 2 o 4.</translation>
        </message>
        <message>
            <source>Choose 8 or 16.</source>
            <translation>Elija 8 o 16.</translation>
        </message>
        <message>
            <source>Choose a checkpoint that was made for this task.</source>
            <translation>Elija un checkpoint hecho para esta tarea.</translation>
        </message>
        <message>
            <source>Choose a folder that you may write to.</source>
            <translation>Elija una carpeta en la que pueda escribir.</translation>
        </message>
        <message>
            <source>Choose a larger part.</source>
            <translation>Elija una parte mayor.</translation>
        </message>
        <message>
            <source>Choose a mask, a region or the selection.</source>
            <translation>Elija una máscara, una zona o la selección.</translation>
        </message>
        <message>
            <source>Choose a place above the photo.</source>
            <translation>Elija un lugar por encima de la foto.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Elija un nombre más corto.</translation>
        </message>
        <message>
            <source>Choose a shorter pattern.</source>
            <translation>Elija un patrón más corto.</translation>
        </message>
        <message>
            <source>Choose another checkpoint, or draw a mask yourself.</source>
            <translation>Elija otro checkpoint o dibuje usted una máscara.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Elija otro archivo.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Elija otra carpeta.</translation>
        </message>
        <message>
            <source>Choose another name, or allow it with --overwrite.</source>
            <translation>Elija otro nombre o permítalo con --overwrite.</translation>
        </message>
        <message>
            <source>Choose another name, or lift the protection first.</source>
            <translation>Elija otro nombre o quite primero la protección.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Elija otro nombre.</translation>
        </message>
        <message>
            <source>Choose another one to watch.</source>
            <translation>Elija otra para vigilarla.</translation>
        </message>
        <message>
            <source>Choose another pattern for the names.</source>
            <translation>Elija otro patrón para los nombres.</translation>
        </message>
        <message>
            <source>Choose another spot, or reset the levels.</source>
            <translation>Elija otro punto o restablezca los niveles.</translation>
        </message>
        <message>
            <source>Choose another spot.</source>
            <translation>Elija otro punto.</translation>
        </message>
        <message>
            <source>Choose another.</source>
            <translation>Elija otro.</translation>
        </message>
        <message>
            <source>Choose auto, cpu, cuda, cuda:1, mps or xpu.</source>
            <translation>Elija auto, cpu, cuda, cuda:1, mps o xpu.</translation>
        </message>
        <message>
            <source>Choose auto, {0}.</source>
            <translation>Elija auto, {0}.</translation>
        </message>
        <message>
            <source>Choose from 1 to 100.</source>
            <translation>Elija de 1 a 100.</translation>
        </message>
        <message>
            <source>Choose from 1 to {0}.</source>
            <translation>Elija de 1 a {0}.</translation>
        </message>
        <message>
            <source>Choose from {0}.</source>
            <translation>Elija entre {0}.</translation>
        </message>
        <message>
            <source>Choose its layer in the Layers panel.</source>
            <translation>Elija su capa en el panel Capas.</translation>
        </message>
        <message>
            <source>Choose one of at least {0} x {1} pixels.</source>
            <translation>Elija una de al menos {0} x {1} píxeles.</translation>
        </message>
        <message>
            <source>Choose one of: {0}.</source>
            <translation>Elija uno de: {0}.</translation>
        </message>
        <message>
            <source>Choose one with a super_resolution part, or scale 1.</source>
            <translation>Elija uno con una parte super_resolution, o la escala 1.</translation>
        </message>
        <message>
            <source>Choose scale 1, or restore the whole photo.</source>
            <translation>Elija la escala 1 o restaure la foto entera.</translation>
        </message>
        <message>
            <source>Choose scale 2 or 4.</source>
            <translation>Elija la escala 2 o 4.</translation>
        </message>
        <message>
            <source>Choose the folder that contains them.</source>
            <translation>Elija la carpeta que las contiene.</translation>
        </message>
        <message>
            <source>Choose the original that the result was made from.</source>
            <translation>Elija el original del que procede el resultado.</translation>
        </message>
        <message>
            <source>Choose true or false.</source>
            <translation>Elija verdadero o falso.</translation>
        </message>
        <message>
            <source>Close other programs, choose a smaller working size, or use --device cpu.</source>
            <translation>Cierre otros programas, elija un tamaño de trabajo menor o use --device cpu.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller working size.</source>
            <translation>Cierre otros programas o elija un tamaño de trabajo menor.</translation>
        </message>
        <message>
            <source>Close other programs, or set a smaller tile size.</source>
            <translation>Cierre otros programas o ajuste teselas más pequeñas.</translation>
        </message>
        <message>
            <source>Close other programs.</source>
            <translation>Cierre otros programas.</translation>
        </message>
        <message>
            <source>Close programs.</source>
            <translation>Cierre programas.</translation>
        </message>
        <message>
            <source>Close that one first.</source>
            <translation>Cierre primero ese.</translation>
        </message>
        <message>
            <source>Convert it first.</source>
            <translation>Conviértala primero.</translation>
        </message>
        <message>
            <source>Convert it to safetensors on a computer that you can spare, or choose another checkpoint.</source>
            <translation>Conviértalos a safetensors en un ordenador prescindible o elija otro checkpoint.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from, or scan it again.</source>
            <translation>Cópielo de nuevo desde su origen o escanee otra vez.</translation>
        </message>
        <message>
            <source>Copy the checkpoint folder again from where it came, or choose another one.</source>
            <translation>Copie de nuevo la carpeta del checkpoint desde su origen o elija otro.</translation>
        </message>
        <message>
            <source>Copy the checkpoint's folder again, or choose another checkpoint.</source>
            <translation>Copie de nuevo la carpeta del checkpoint o elija otro checkpoint.</translation>
        </message>
        <message>
            <source>Copy the files themselves into the checkpoint's folder.</source>
            <translation>Copie los propios archivos en la carpeta del checkpoint.</translation>
        </message>
        <message>
            <source>Create it first, or choose another.</source>
            <translation>Créela primero o elija otra.</translation>
        </message>
        <message>
            <source>Detect them first.</source>
            <translation>Detéctelos primero.</translation>
        </message>
        <message>
            <source>Develop it in a raw converter and save it as TIFF with 16 bits.</source>
            <translation>Revélelo en un conversor raw y guárdelo como TIFF de 16 bits.</translation>
        </message>
        <message>
            <source>Do not trust this file.</source>
            <translation>No confíe en este archivo.</translation>
        </message>
        <message>
            <source>Do not use this checkpoint unless you trust who made it.</source>
            <translation>No use este checkpoint a menos que confíe en quien lo hizo.</translation>
        </message>
        <message>
            <source>Enlarged {0} times by bicubic interpolation.</source>
            <translation>Ampliado {0} veces por interpolación bicúbica.</translation>
        </message>
        <message>
            <source>Enlarged {0} times by interpolation and the upscaler.</source>
            <translation>Ampliado {0} veces por interpolación y con la red de ampliación.</translation>
        </message>
        <message>
            <source>Enlarged {0} times with {1} {2} steps.</source>
            <translation>Ampliado {0} veces en {1} pasos {2}.</translation>
        </message>
        <message>
            <source>Enlarging changes every pixel, so nothing outside the mask can stay as it is.</source>
            <translation>Ampliar cambia cada píxel, así que fuera de la máscara nada puede quedar como está.</translation>
        </message>
        <message>
            <source>Export its pages as TIFF or PNG.</source>
            <translation>Exporte sus páginas como TIFF o PNG.</translation>
        </message>
        <message>
            <source>Floating-point or wide values became 16 bit; {0} was taken as white.</source>
            <translation>Los valores en coma flotante o amplios pasaron a 16 bits; {0} se tomó como blanco.</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>Libere espacio o elija otra carpeta.</translation>
        </message>
        <message>
            <source>Free some space; save the project.</source>
            <translation>Libere espacio; guarde el proyecto.</translation>
        </message>
        <message>
            <source>Give each region its mask.</source>
            <translation>Dé a cada zona su máscara.</translation>
        </message>
        <message>
            <source>Give one, or use auto.</source>
            <translation>Dé una o use auto.</translation>
        </message>
        <message>
            <source>Give points from left to right.</source>
            <translation>Dé los puntos de izquierda a derecha.</translation>
        </message>
        <message>
            <source>Give the folder that holds vae, unet, controlnet and the others.</source>
            <translation>Indique la carpeta que contiene vae, unet, controlnet y las demás.</translation>
        </message>
        <message>
            <source>Give the name of a file.</source>
            <translation>Indique el nombre de un archivo.</translation>
        </message>
        <message>
            <source>Give the name of an installed checkpoint, or the path of its folder.</source>
            <translation>Indique el nombre de un checkpoint instalado o la ruta de su carpeta.</translation>
        </message>
        <message>
            <source>Give the photos in it one by one.</source>
            <translation>Indique una a una las fotos que contiene.</translation>
        </message>
        <message>
            <source>Have the scratches found in the picture instead.</source>
            <translation>Haga buscar los arañazos en la imagen.</translation>
        </message>
        <message>
            <source>Have the scratches found in the picture, or give a mask.</source>
            <translation>Haga buscar los arañazos en la imagen o dé una máscara.</translation>
        </message>
        <message>
            <source>In braces there may be {0}.</source>
            <translation>Entre llaves puede haber {0}.</translation>
        </message>
        <message>
            <source>Inside-mask-only needs a name that ends in .png or .tif.</source>
            <translation>«Solo dentro de la máscara» necesita un nombre que termine en .png o .tif.</translation>
        </message>
        <message>
            <source>Install the newer version; nothing was changed.</source>
            <translation>Instale la versión más reciente; no se ha cambiado nada.</translation>
        </message>
        <message>
            <source>Invert it first, or restore the whole photo.</source>
            <translation>Inviértalo primero o restaure la foto entera.</translation>
        </message>
        <message>
            <source>Inverting a negative changes every pixel, outside the mask too.</source>
            <translation>Invertir un negativo cambia cada píxel, también fuera de la máscara.</translation>
        </message>
        <message>
            <source>It can do: {0}.</source>
            <translation>Puede hacer: {0}.</translation>
        </message>
        <message>
            <source>It is an HDR picture; what is brighter than paper white was cut off.</source>
            <translation>Es una imagen HDR; lo más claro que el blanco del papel se ha recortado.</translation>
        </message>
        <message>
            <source>It is made with 'iide-studio restore --sidecar'.</source>
            <translation>Se hace con «iide-studio restore --sidecar».</translation>
        </message>
        <message>
            <source>It loads: {0}.</source>
            <translation>Se cargan: {0}.</translation>
        </message>
        <message>
            <source>It must be a number.</source>
            <translation>Debe ser un número.</translation>
        </message>
        <message>
            <source>It must be text.</source>
            <translation>Debe ser texto.</translation>
        </message>
        <message>
            <source>It must lie from 0 to 1.</source>
            <translation>Debe estar entre 0 y 1.</translation>
        </message>
        <message>
            <source>It must lie from {0} to {1}.</source>
            <translation>Debe estar entre {0} y {1}.</translation>
        </message>
        <message>
            <source>It was removed meanwhile.</source>
            <translation>Se ha eliminado entretanto.</translation>
        </message>
        <message>
            <source>Its mask is part of its pixels now.</source>
            <translation>Su máscara forma ahora parte de sus píxeles.</translation>
        </message>
        <message>
            <source>JPEG holds 64 KB of Exif, so {0} is left out; .tif keeps all.</source>
            <translation>JPEG admite 64 KB de Exif, así que se omite {0}; .tif lo conserva todo.</translation>
        </message>
        <message>
            <source>JPEG knows no transparency, so it is left out; .png keeps it.</source>
            <translation>JPEG no admite transparencia, así que se omite; .png la conserva.</translation>
        </message>
        <message>
            <source>Known names: {0}. A path to a checkpoint's folder works too.</source>
            <translation>Nombres conocidos: {0}. También sirve la ruta de la carpeta de un checkpoint.</translation>
        </message>
        <message>
            <source>Move it onto the page.</source>
            <translation>Muévalo dentro de la página.</translation>
        </message>
        <message>
            <source>Move the file away to begin anew.</source>
            <translation>Mueva el archivo a otro sitio para empezar de nuevo.</translation>
        </message>
        <message>
            <source>Move them apart.</source>
            <translation>Sepárelos.</translation>
        </message>
        <message>
            <source>Name the base that this checkpoint was trained with in base.folder.</source>
            <translation>Indique en base.folder la base con la que se entrenó este checkpoint.</translation>
        </message>
        <message>
            <source>No scratches were looked for yet.</source>
            <translation>Todavía no se han buscado arañazos.</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>No hay nada seleccionado.</translation>
        </message>
        <message>
            <source>Only layers with pixels can be exchanged.</source>
            <translation>Solo se pueden sustituir capas con píxeles.</translation>
        </message>
        <message>
            <source>Open an older copy of the file.</source>
            <translation>Abra una copia anterior del archivo.</translation>
        </message>
        <message>
            <source>Open an older copy, or save it again where it was made.</source>
            <translation>Abra una copia anterior o guárdelo de nuevo donde se hizo.</translation>
        </message>
        <message>
            <source>Open an older copy.</source>
            <translation>Abra una copia anterior.</translation>
        </message>
        <message>
            <source>Open it again to export its master.</source>
            <translation>Ábralo de nuevo para exportar su máster.</translation>
        </message>
        <message>
            <source>Open it as a document of its own.</source>
            <translation>Ábralo como un documento aparte.</translation>
        </message>
        <message>
            <source>Open it in a picture program and save it as TIFF, PNG or JPEG.</source>
            <translation>Ábralo en un programa de imágenes y guárdelo como TIFF, PNG o JPEG.</translation>
        </message>
        <message>
            <source>Open it where it was made, without password.</source>
            <translation>Ábralo donde se hizo, sin contraseña.</translation>
        </message>
        <message>
            <source>Open the project as saved.</source>
            <translation>Abra el proyecto tal como está guardado.</translation>
        </message>
        <message>
            <source>Open the project.</source>
            <translation>Abra el proyecto.</translation>
        </message>
        <message>
            <source>Paint on a layer above it, or unlock it.</source>
            <translation>Pinte en una capa superior o desbloquéela.</translation>
        </message>
        <message>
            <source>Parts of the picture are missing in the file.</source>
            <translation>Faltan partes de la imagen en el archivo.</translation>
        </message>
        <message>
            <source>Photoshop's layers in the file are left out; they show the old picture.</source>
            <translation>Las capas de Photoshop del archivo se omiten; muestran la imagen antigua.</translation>
        </message>
        <message>
            <source>Pictures cannot be saved as {0}.</source>
            <translation>Las imágenes no se pueden guardar como {0}.</translation>
        </message>
        <message>
            <source>Place the corners closer together.</source>
            <translation>Acerque más las esquinas.</translation>
        </message>
        <message>
            <source>Place them at the frame's corners, clockwise from the top left.</source>
            <translation>Colóquelas en las esquinas del marco, en sentido horario desde arriba a la izquierda.</translation>
        </message>
        <message>
            <source>Put it into the folder {0}.</source>
            <translation>Póngala en la carpeta {0}.</translation>
        </message>
        <message>
            <source>Put the base model's folder there, or change base.folder.</source>
            <translation>Ponga allí la carpeta del modelo base o cambie base.folder.</translation>
        </message>
        <message>
            <source>Put the one that came with the result in its place.</source>
            <translation>Ponga en su lugar la que venía con el resultado.</translation>
        </message>
        <message>
            <source>Raise the limit with --maximum-megapixels, scale it down or cut it into parts.</source>
            <translation>Suba el límite con --maximum-megapixels, redúzcala o divídala en partes.</translation>
        </message>
        <message>
            <source>Remove the file, or copy the checkpoint folder again.</source>
            <translation>Quite el archivo o copie de nuevo la carpeta del checkpoint.</translation>
        </message>
        <message>
            <source>Save it as .tif or .png.</source>
            <translation>Guárdela como .tif o .png.</translation>
        </message>
        <message>
            <source>Save it in Photoshop with the option to maximize compatibility.</source>
            <translation>Guárdelo en Photoshop con la opción de maximizar la compatibilidad.</translation>
        </message>
        <message>
            <source>Save it where it was made.</source>
            <translation>Guárdelo donde se hizo.</translation>
        </message>
        <message>
            <source>Save the mask at the photo's own size.</source>
            <translation>Guarde la máscara con el tamaño de la foto.</translation>
        </message>
        <message>
            <source>Save the project.</source>
            <translation>Guarde el proyecto.</translation>
        </message>
        <message>
            <source>Say where it lies with --original.</source>
            <translation>Indique dónde está con --original.</translation>
        </message>
        <message>
            <source>Say where the original lies with --original.</source>
            <translation>Indique dónde está el original con --original.</translation>
        </message>
        <message>
            <source>Scale it down or cut it into parts in a picture program first.</source>
            <translation>Redúzcala o divídala antes en un programa de imágenes.</translation>
        </message>
        <message>
            <source>Scratches and spots cover {0} of the photo.</source>
            <translation>Arañazos y manchas cubren {0} de la foto.</translation>
        </message>
        <message>
            <source>Scratches and spots cover {0} of the photo; {1} is too large to fill.</source>
            <translation>Arañazos y manchas cubren {0} de la foto; {1} es demasiado grande para rellenarlo.</translation>
        </message>
        <message>
            <source>See that its disk is there, or export a single file.</source>
            <translation>Compruebe que su disco está disponible o exporte un solo archivo.</translation>
        </message>
        <message>
            <source>Select the part that is to remain.</source>
            <translation>Seleccione la parte que debe quedar.</translation>
        </message>
        <message>
            <source>Super-resolution needs a scale.</source>
            <translation>La ampliación necesita una escala.</translation>
        </message>
        <message>
            <source>That is no mask.</source>
            <translation>Eso no es una máscara.</translation>
        </message>
        <message>
            <source>That would become too large.</source>
            <translation>Resultaría demasiado grande.</translation>
        </message>
        <message>
            <source>That would leave nothing of the photo.</source>
            <translation>No quedaría nada de la foto.</translation>
        </message>
        <message>
            <source>The ControlNet takes {0} condition channels, but got {1}.</source>
            <translation>El ControlNet admite {0} canales de condición, pero recibió {1}.</translation>
        </message>
        <message>
            <source>The XMP packet is damaged.</source>
            <translation>El paquete XMP está dañado.</translation>
        </message>
        <message>
            <source>The XMP packet is gigantic.</source>
            <translation>El paquete XMP es gigantesco.</translation>
        </message>
        <message>
            <source>The XMP packet is nested too deeply.</source>
            <translation>El paquete XMP está anidado a demasiada profundidad.</translation>
        </message>
        <message>
            <source>The adjustment {0} cannot be read: {1}.</source>
            <translation>El ajuste {0} no se puede leer: {1}.</translation>
        </message>
        <message>
            <source>The album palette {0} cannot be read.</source>
            <translation>La paleta de álbum {0} no se puede leer.</translation>
        </message>
        <message>
            <source>The bare film is not lighter than the picture on it.</source>
            <translation>La película sin imagen no es más clara que la imagen que lleva.</translation>
        </message>
        <message>
            <source>The base {0} that {1} names is not there.</source>
            <translation>La base {0} que indica {1} no está.</translation>
        </message>
        <message>
            <source>The camera raw file cannot be developed.</source>
            <translation>El archivo raw de la cámara no se puede revelar.</translation>
        </message>
        <message>
            <source>The camera raw file was developed to 16-bit Adobe RGB with the camera's white balance.</source>
            <translation>El archivo raw se reveló a Adobe RGB de 16 bits con el balance de blancos de la cámara.</translation>
        </message>
        <message>
            <source>The canvas has another size, so the masks and regions were left out.</source>
            <translation>El lienzo tiene otro tamaño, así que se omitieron las máscaras y las zonas.</translation>
        </message>
        <message>
            <source>The checkpoint has no scratch detector: nothing was looked for.</source>
            <translation>El checkpoint no tiene detector de arañazos: no se ha buscado nada.</translation>
        </message>
        <message>
            <source>The checkpoint may be damaged: copy it again, or choose another one.</source>
            <translation>Puede que el checkpoint esté dañado: cópielo de nuevo o elija otro.</translation>
        </message>
        <message>
            <source>The checkpoint was made for a base that predicts {0}, but {1} says {2}.</source>
            <translation>El checkpoint se hizo para una base que predice {0}, pero {1} dice {2}.</translation>
        </message>
        <message>
            <source>The checkpoint {0} was not made for the task {1}.</source>
            <translation>El checkpoint {0} no se hizo para la tarea {1}.</translation>
        </message>
        <message>
            <source>The checkpoint's folder {0} is missing.</source>
            <translation>Falta la carpeta {0} del checkpoint.</translation>
        </message>
        <message>
            <source>The colours were converted from 1 bit.</source>
            <translation>Los colores se convirtieron desde 1 bit.</translation>
        </message>
        <message>
            <source>The colours were converted from CMYK to Adobe RGB through the file's profile.</source>
            <translation>Los colores se convirtieron de CMYK a Adobe RGB con el perfil del archivo.</translation>
        </message>
        <message>
            <source>The colours were converted from CMYK without a profile, so they are approximate.</source>
            <translation>Los colores se convirtieron desde CMYK sin perfil, así que son aproximados.</translation>
        </message>
        <message>
            <source>The colours were converted from Lab to Adobe RGB.</source>
            <translation>Los colores se convirtieron de Lab a Adobe RGB.</translation>
        </message>
        <message>
            <source>The colours were converted from a palette.</source>
            <translation>Los colores se convirtieron desde una paleta.</translation>
        </message>
        <message>
            <source>The colours were converted from {0}.</source>
            <translation>Los colores se convirtieron desde {0}.</translation>
        </message>
        <message>
            <source>The compression cannot be {0}.</source>
            <translation>La compresión no puede ser {0}.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>El ordenador se quedó sin memoria.</translation>
        </message>
        <message>
            <source>The curve has no two points side by side.</source>
            <translation>La curva no tiene dos puntos contiguos.</translation>
        </message>
        <message>
            <source>The disk of the folder {0} is full.</source>
            <translation>El disco de la carpeta {0} está lleno.</translation>
        </message>
        <message>
            <source>The document has an adjustment that this program does not know.</source>
            <translation>El documento tiene un ajuste que este programa no conoce.</translation>
        </message>
        <message>
            <source>The document has this layer already.</source>
            <translation>El documento ya tiene esta capa.</translation>
        </message>
        <message>
            <source>The document has this region already.</source>
            <translation>El documento ya tiene esta zona.</translation>
        </message>
        <message>
            <source>The document is in colour already.</source>
            <translation>El documento ya está en color.</translation>
        </message>
        <message>
            <source>The duotone was read as grey, without its inks.</source>
            <translation>El duotono se leyó como gris, sin sus tintas.</translation>
        </message>
        <message>
            <source>The file claims {0} x {1} pixels in {2} bytes; it is refused, for no photograph is that small.</source>
            <translation>El archivo dice tener {0} x {1} píxeles en {2} bytes; se rechaza, porque ninguna fotografía es tan pequeña.</translation>
        </message>
        <message>
            <source>The file has a channel without a name; if it is infrared, a scratch mask can be made from it.</source>
            <translation>El archivo tiene un canal sin nombre; si es infrarrojo, de él puede hacerse una máscara de arañazos.</translation>
        </message>
        <message>
            <source>The file has an infrared channel, from which a scratch mask can be made.</source>
            <translation>El archivo tiene un canal infrarrojo, del que puede hacerse una máscara de arañazos.</translation>
        </message>
        <message>
            <source>The file has no colour profile; sRGB is assumed.</source>
            <translation>El archivo no tiene perfil de color; se supone sRGB.</translation>
        </message>
        <message>
            <source>The file holds no flattened picture, and its layers cannot be put together.</source>
            <translation>El archivo no contiene una imagen acoplada y sus capas no se pueden unir.</translation>
        </message>
        <message>
            <source>The file holds no flattened picture; its layers were put together.</source>
            <translation>El archivo no contiene una imagen acoplada; se unieron sus capas.</translation>
        </message>
        <message>
            <source>The file holds {0} pictures; number {1} was taken.</source>
            <translation>El archivo contiene {0} imágenes; se tomó la número {1}.</translation>
        </message>
        <message>
            <source>The file holds {0} pictures; the first was taken.</source>
            <translation>El archivo contiene {0} imágenes; se tomó la primera.</translation>
        </message>
        <message>
            <source>The file is a document that was put together by hand; no recipe makes it again.</source>
            <translation>El archivo es un documento compuesto a mano; ninguna receta puede rehacerlo.</translation>
        </message>
        <message>
            <source>The file is cut short.</source>
            <translation>El archivo está incompleto.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>El archivo está dañado.</translation>
        </message>
        <message>
            <source>The file is damaged: it does not say where its parts are.</source>
            <translation>El archivo está dañado: no indica dónde están sus partes.</translation>
        </message>
        <message>
            <source>The file's colour profile is damaged and was left out; sRGB is assumed.</source>
            <translation>El perfil de color del archivo está dañado y se ha omitido; se supone sRGB.</translation>
        </message>
        <message>
            <source>The file's colour profile is for another kind of colours; sRGB is assumed.</source>
            <translation>El perfil de color del archivo es para otra clase de colores; se supone sRGB.</translation>
        </message>
        <message>
            <source>The file's {0} data is damaged and was left out.</source>
            <translation>Los datos {0} del archivo están dañados y se han omitido.</translation>
        </message>
        <message>
            <source>The film's values are not three numbers.</source>
            <translation>Los valores de la película no son tres números.</translation>
        </message>
        <message>
            <source>The flattened picture is compressed in an unknown way.</source>
            <translation>La imagen acoplada está comprimida de una forma desconocida.</translation>
        </message>
        <message>
            <source>The folder {0} cannot be read.</source>
            <translation>La carpeta {0} no se puede leer.</translation>
        </message>
        <message>
            <source>The given mask covers {0} of the photo.</source>
            <translation>La máscara dada cubre {0} de la foto.</translation>
        </message>
        <message>
            <source>The group “{0}” became one layer.</source>
            <translation>El grupo «{0}» se convirtió en una sola capa.</translation>
        </message>
        <message>
            <source>The infrared channel is damaged and was left out.</source>
            <translation>El canal infrarrojo está dañado y se ha omitido.</translation>
        </message>
        <message>
            <source>The infrared channel is not written.</source>
            <translation>El canal infrarrojo no se escribe.</translation>
        </message>
        <message>
            <source>The infrared channel shows the picture itself, as on black-and-white film.</source>
            <translation>El canal infrarrojo muestra la propia imagen, como en la película en blanco y negro.</translation>
        </message>
        <message>
            <source>The layer cannot lie there.</source>
            <translation>La capa no puede estar ahí.</translation>
        </message>
        <message>
            <source>The layer has a mask already.</source>
            <translation>La capa ya tiene una máscara.</translation>
        </message>
        <message>
            <source>The layer has no mask.</source>
            <translation>La capa no tiene máscara.</translation>
        </message>
        <message>
            <source>The layer is no longer there.</source>
            <translation>La capa ya no existe.</translation>
        </message>
        <message>
            <source>The layer is not of the document's kind.</source>
            <translation>La capa no es del tipo del documento.</translation>
        </message>
        <message>
            <source>The layer “{0}” is blended by {1}; it is blended normally here.</source>
            <translation>La capa «{0}» se mezcla con {1}; aquí se mezcla de forma normal.</translation>
        </message>
        <message>
            <source>The layer “{0}” is blended by {1}; it was hidden.</source>
            <translation>La capa «{0}» se mezcla con {1}; se ha ocultado.</translation>
        </message>
        <message>
            <source>The layer “{0}” is no PNG picture and was left out.</source>
            <translation>La capa «{0}» no es una imagen PNG y se ha omitido.</translation>
        </message>
        <message>
            <source>The layer “{0}”: {1}</source>
            <translation>La capa «{0}»: {1}</translation>
        </message>
        <message>
            <source>The longest side cannot have {0} pixels.</source>
            <translation>El lado mayor no puede tener {0} píxeles.</translation>
        </message>
        <message>
            <source>The mask cannot be used.</source>
            <translation>La máscara no se puede usar.</translation>
        </message>
        <message>
            <source>The mask does not fit the layer.</source>
            <translation>La máscara no encaja con la capa.</translation>
        </message>
        <message>
            <source>The mask has another size than the original.</source>
            <translation>La máscara no tiene el tamaño del original.</translation>
        </message>
        <message>
            <source>The mask is {0} x {1} pixels, the photo {2} x {3}.</source>
            <translation>La máscara tiene {0} x {1} píxeles; la foto, {2} x {3}.</translation>
        </message>
        <message>
            <source>The mask of region {0} has another size than the photo.</source>
            <translation>La máscara de la zona {0} no tiene el tamaño de la foto.</translation>
        </message>
        <message>
            <source>The mask {0} is missing.</source>
            <translation>Falta la máscara {0}.</translation>
        </message>
        <message>
            <source>The mask {0} is {1} x {2} pixels, the photo {3} x {4}.</source>
            <translation>La máscara {0} tiene {1} x {2} píxeles; la foto, {3} x {4}.</translation>
        </message>
        <message>
            <source>The memory is too small for {0}.</source>
            <translation>La memoria es demasiado pequeña para {0}.</translation>
        </message>
        <message>
            <source>The negative prompt counts only at a guidance above 1.</source>
            <translation>La descripción negativa solo cuenta con una guía superior a 1.</translation>
        </message>
        <message>
            <source>The networks failed unexpectedly: {0}: {1}.</source>
            <translation>Las redes fallaron de forma inesperada: {0}: {1}.</translation>
        </message>
        <message>
            <source>The original (SHA-256 {0}...) was not found.</source>
            <translation>No se encontró el original (SHA-256 {0}...).</translation>
        </message>
        <message>
            <source>The photo does not come from a file.</source>
            <translation>La foto no procede de un archivo.</translation>
        </message>
        <message>
            <source>The photo has no infrared channel.</source>
            <translation>La foto no tiene canal infrarrojo.</translation>
        </message>
        <message>
            <source>The photo is black-and-white or toned.</source>
            <translation>La foto es en blanco y negro o virada.</translation>
        </message>
        <message>
            <source>The photo is in colour.</source>
            <translation>La foto es en color.</translation>
        </message>
        <message>
            <source>The photo is only {0} x {1} pixels.</source>
            <translation>La foto solo tiene {0} x {1} píxeles.</translation>
        </message>
        <message>
            <source>The photo is {0} x {1} pixels; {2} megapixels are the most that is restored.</source>
            <translation>La foto tiene {0} x {1} píxeles; se restauran {2} megapíxeles como máximo.</translation>
        </message>
        <message>
            <source>The picture has no pixels.</source>
            <translation>La imagen no tiene píxeles.</translation>
        </message>
        <message>
            <source>The picture is {0} x {1} pixels; {2} megapixels are the most that is opened.</source>
            <translation>La imagen tiene {0} x {1} píxeles; se abren {2} megapíxeles como máximo.</translation>
        </message>
        <message>
            <source>The place of a photo is not on its page.</source>
            <translation>El lugar de una foto no está en su página.</translation>
        </message>
        <message>
            <source>The places of photos in {0} cannot be read: {1}.</source>
            <translation>Los lugares de las fotos en {0} no se pueden leer: {1}.</translation>
        </message>
        <message>
            <source>The project does not say its version.</source>
            <translation>El proyecto no indica su versión.</translation>
        </message>
        <message>
            <source>The project is damaged: a size is no number.</source>
            <translation>El proyecto está dañado: un tamaño no es un número.</translation>
        </message>
        <message>
            <source>The project is damaged: the kind of a layer's pixels has a value that makes no sense.</source>
            <translation>El proyecto está dañado: el tipo de píxeles de una capa tiene un valor sin sentido.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of layers has a value that makes no sense.</source>
            <translation>El proyecto está dañado: la lista de capas tiene un valor sin sentido.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of masks has a value that makes no sense.</source>
            <translation>El proyecto está dañado: la lista de máscaras tiene un valor sin sentido.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of parts has a value that makes no sense.</source>
            <translation>El proyecto está dañado: la lista de partes tiene un valor sin sentido.</translation>
        </message>
        <message>
            <source>The project is damaged: the size of a mask has a value that makes no sense.</source>
            <translation>El proyecto está dañado: el tamaño de una máscara tiene un valor sin sentido.</translation>
        </message>
        <message>
            <source>The project is damaged: {0}</source>
            <translation>El proyecto está dañado: {0}</translation>
        </message>
        <message>
            <source>The project is damaged: {0} has a value that makes no sense.</source>
            <translation>El proyecto está dañado: {0} tiene un valor sin sentido.</translation>
        </message>
        <message>
            <source>The project was written by a newer version of this program (format {0}, this one knows {1}).</source>
            <translation>El proyecto se escribió con una versión más reciente de este programa (formato {0}; esta conoce {1}).</translation>
        </message>
        <message>
            <source>The project's stack.xml is damaged.</source>
            <translation>El archivo stack.xml del proyecto está dañado.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: its outermost element.</source>
            <translation>El archivo stack.xml del proyecto no tiene sentido: su elemento exterior.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the depth of its groups.</source>
            <translation>El archivo stack.xml del proyecto no tiene sentido: la profundidad de sus grupos.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the number of its layers.</source>
            <translation>El archivo stack.xml del proyecto no tiene sentido: el número de sus capas.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the {0} of an element.</source>
            <translation>El archivo stack.xml del proyecto no tiene sentido: {0} de un elemento.</translation>
        </message>
        <message>
            <source>The project's stack.xml uses XML entities; it is refused.</source>
            <translation>El archivo stack.xml del proyecto usa entidades XML; se rechaza.</translation>
        </message>
        <message>
            <source>The quality cannot be {0}.</source>
            <translation>La calidad no puede ser {0}.</translation>
        </message>
        <message>
            <source>The recipe asks for a mask of your own.</source>
            <translation>La receta pide una máscara propia.</translation>
        </message>
        <message>
            <source>The recipe cannot be read: {0}.</source>
            <translation>La receta no se puede leer: {0}.</translation>
        </message>
        <message>
            <source>The recipe has version {0}; this program reads {1}.</source>
            <translation>La receta tiene la versión {0}; este programa lee la {1}.</translation>
        </message>
        <message>
            <source>The recipe is not JSON: {0}.</source>
            <translation>La receta no es JSON: {0}.</translation>
        </message>
        <message>
            <source>The recipe is not a JSON object.</source>
            <translation>La receta no es un objeto JSON.</translation>
        </message>
        <message>
            <source>The recipe on record makes no sense: {0}</source>
            <translation>La receta registrada no tiene sentido: {0}</translation>
        </message>
        <message>
            <source>The record in the XMP is damaged: {0}.</source>
            <translation>El registro en el XMP está dañado: {0}.</translation>
        </message>
        <message>
            <source>The record of the file's making has version {0}; this program reads {1}.</source>
            <translation>El registro de cómo se hizo el archivo tiene la versión {0}; este programa lee la {1}.</translation>
        </message>
        <message>
            <source>The record of the file's making is damaged: {0}: {1}.</source>
            <translation>El registro de cómo se hizo el archivo está dañado: {0}: {1}.</translation>
        </message>
        <message>
            <source>The record of the file's making is not a JSON object.</source>
            <translation>El registro de cómo se hizo el archivo no es un objeto JSON.</translation>
        </message>
        <message>
            <source>The recovery copy failed: {0}.</source>
            <translation>La copia de recuperación ha fallado: {0}.</translation>
        </message>
        <message>
            <source>The recovery file {0} cannot be used: {1}.</source>
            <translation>El archivo de recuperación {0} no se puede usar: {1}.</translation>
        </message>
        <message>
            <source>The recovery file {0} is damaged.</source>
            <translation>El archivo de recuperación {0} está dañado.</translation>
        </message>
        <message>
            <source>The recovery folder {0} cannot be made: {1}.</source>
            <translation>La carpeta de recuperación {0} no se puede crear: {1}.</translation>
        </message>
        <message>
            <source>The region cannot stand there.</source>
            <translation>La zona no puede estar ahí.</translation>
        </message>
        <message>
            <source>The region is no longer there.</source>
            <translation>La zona ya no existe.</translation>
        </message>
        <message>
            <source>The region's mask does not fit the photo.</source>
            <translation>La máscara de la zona no encaja con la foto.</translation>
        </message>
        <message>
            <source>The result is larger than the photo.</source>
            <translation>El resultado es mayor que la foto.</translation>
        </message>
        <message>
            <source>The result is {0} x {1} pixels, the original {2} x {3}: they cannot be compared.</source>
            <translation>El resultado tiene {0} x {1} píxeles y el original {2} x {3}: no se pueden comparar.</translation>
        </message>
        <message>
            <source>The results with other seeds have another size.</source>
            <translation>Los resultados con otras semillas tienen otro tamaño.</translation>
        </message>
        <message>
            <source>The second part of the file's XMP data is damaged and was left out.</source>
            <translation>La segunda parte de los datos XMP del archivo está dañada y se ha omitido.</translation>
        </message>
        <message>
            <source>The strength of region {0} is {1}.</source>
            <translation>La intensidad de la zona {0} es {1}.</translation>
        </message>
        <message>
            <source>The subsampling cannot be {0}.</source>
            <translation>El submuestreo no puede ser {0}.</translation>
        </message>
        <message>
            <source>The text was too long; {0} was not read.</source>
            <translation>El texto era demasiado largo; {0} no se leyó.</translation>
        </message>
        <message>
            <source>The tokenizer in {0} has {1} entries, the text encoder {2}.</source>
            <translation>El tokenizador de {0} tiene {1} entradas; el codificador de texto, {2}.</translation>
        </message>
        <message>
            <source>The tokenizer in {0} is damaged.</source>
            <translation>El tokenizador de {0} está dañado.</translation>
        </message>
        <message>
            <source>The tone model gave values that are not numbers.</source>
            <translation>El modelo de tono dio valores que no son números.</translation>
        </message>
        <message>
            <source>The two masks are not of one size.</source>
            <translation>Las dos máscaras no tienen el mismo tamaño.</translation>
        </message>
        <message>
            <source>The weights in {0} do not fit the config.json beside them: {1}.</source>
            <translation>Los pesos de {0} no encajan con el config.json que los acompaña: {1}.</translation>
        </message>
        <message>
            <source>The {0} gave values that are not numbers.</source>
            <translation>Una red ({0}) dio valores que no son números.</translation>
        </message>
        <message>
            <source>There are {0} region prompts, but {1} region masks.</source>
            <translation>Hay {0} descripciones de zonas, pero {1} máscaras.</translation>
        </message>
        <message>
            <source>There is no checkpoint folder {0}.</source>
            <translation>No existe la carpeta de checkpoint {0}.</translation>
        </message>
        <message>
            <source>There is no checkpoint {0}.</source>
            <translation>No existe el checkpoint {0}.</translation>
        </message>
        <message>
            <source>There is no diffusion at strength 0, so no colour was added.</source>
            <translation>Con intensidad 0 no hay difusión, así que no se añadió color.</translation>
        </message>
        <message>
            <source>There is no diffusion at strength 0, so words change nothing.</source>
            <translation>Con intensidad 0 no hay difusión, así que las palabras no cambian nada.</translation>
        </message>
        <message>
            <source>There is no page {0}; the file has 1 page.</source>
            <translation>No hay página {0}; el archivo tiene 1 página.</translation>
        </message>
        <message>
            <source>There is no page {0}; the file has {1} pages.</source>
            <translation>No hay página {0}; el archivo tiene {1} páginas.</translation>
        </message>
        <message>
            <source>There is nothing to paint on.</source>
            <translation>No hay nada sobre lo que pintar.</translation>
        </message>
        <message>
            <source>These four corners do not form a frame.</source>
            <translation>Estas cuatro esquinas no forman un marco.</translation>
        </message>
        <message>
            <source>This cannot be picked for the active adjustment.</source>
            <translation>Esto no se puede tomar para el ajuste activo.</translation>
        </message>
        <message>
            <source>This checkpoint allows up to {0}.</source>
            <translation>Este checkpoint permite hasta {0}.</translation>
        </message>
        <message>
            <source>This checkpoint cannot enlarge photos.</source>
            <translation>Este checkpoint no puede ampliar fotos.</translation>
        </message>
        <message>
            <source>This checkpoint has no scratch detector.</source>
            <translation>Este checkpoint no tiene detector de arañazos.</translation>
        </message>
        <message>
            <source>This checkpoint never learnt these words and left them out: {0}.</source>
            <translation>Este checkpoint nunca aprendió estas palabras y las omitió: {0}.</translation>
        </message>
        <message>
            <source>This computer has no device {0} that PyTorch can use.</source>
            <translation>Este ordenador no tiene ningún dispositivo {0} que PyTorch pueda usar.</translation>
        </message>
        <message>
            <source>This is a fault of the program; please report it with the photo's size and format.</source>
            <translation>Es un fallo del programa; comuníquelo con el tamaño y el formato de la foto.</translation>
        </message>
        <message>
            <source>This is no project of this program.</source>
            <translation>Esto no es un proyecto de este programa.</translation>
        </message>
        <message>
            <source>This kind of Photoshop file is not known.</source>
            <translation>Esta clase de archivo de Photoshop no se conoce.</translation>
        </message>
        <message>
            <source>This layer is locked.</source>
            <translation>Esta capa está bloqueada.</translation>
        </message>
        <message>
            <source>This layer is no adjustment.</source>
            <translation>Esta capa no es un ajuste.</translation>
        </message>
        <message>
            <source>This region is locked.</source>
            <translation>Esta zona está bloqueada.</translation>
        </message>
        <message>
            <source>Tone and colour corrected at strength {0}.</source>
            <translation>Tono y color corregidos con intensidad {0}.</translation>
        </message>
        <message>
            <source>Try another folder.</source>
            <translation>Pruebe con otra carpeta.</translation>
        </message>
        <message>
            <source>Two of the three files would have the same name.</source>
            <translation>Dos de los tres archivos tendrían el mismo nombre.</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>Desbloquee primero el elemento.</translation>
        </message>
        <message>
            <source>Update IIDE Studio to use this checkpoint.</source>
            <translation>Actualice IIDE Studio para usar este checkpoint.</translation>
        </message>
        <message>
            <source>Update IIDE Studio, or write the recipe again with --print-recipe.</source>
            <translation>Actualice IIDE Studio o escriba la receta de nuevo con --print-recipe.</translation>
        </message>
        <message>
            <source>Update IIDE Studio.</source>
            <translation>Actualice IIDE Studio.</translation>
        </message>
        <message>
            <source>Use --device auto, or install the PyTorch build for your graphics card.</source>
            <translation>Use --device auto o instale la versión de PyTorch para su tarjeta gráfica.</translation>
        </message>
        <message>
            <source>Use a name that ends in .png or .tif.</source>
            <translation>Use un nombre que termine en .png o .tif.</translation>
        </message>
        <message>
            <source>Use a name that ends in one of: {0}.</source>
            <translation>Use un nombre que termine en uno de estos: {0}.</translation>
        </message>
        <message>
            <source>Use a name that ends in {0}.</source>
            <translation>Use un nombre que termine en {0}.</translation>
        </message>
        <message>
            <source>Use at most {0} characters, none of \ / : * ? " &lt; &gt; |.</source>
            <translation>Use como máximo {0} caracteres, ninguno de \ / : * ? " &lt; &gt; |.</translation>
        </message>
        <message>
            <source>Use letters, digits, spaces and hyphens.</source>
            <translation>Use letras, cifras, espacios y guiones.</translation>
        </message>
        <message>
            <source>Use the base and the ControlNet that were trained together.</source>
            <translation>Use la base y el ControlNet que se entrenaron juntos.</translation>
        </message>
        <message>
            <source>Use the tokenizer and the text encoder that were trained together.</source>
            <translation>Use el tokenizador y el codificador de texto que se entrenaron juntos.</translation>
        </message>
        <message>
            <source>Wait until the other program is ready.</source>
            <translation>Espere a que el otro programa termine.</translation>
        </message>
        <message>
            <source>WebP has no place for IPTC and Photoshop data, so captions, names and places go into XMP and the rest is left out; .tif and .jpg keep all.</source>
            <translation>WebP no tiene sitio para los datos IPTC y Photoshop, así que leyendas, nombres y lugares pasan al XMP y el resto se omite; .tif y .jpg lo conservan todo.</translation>
        </message>
        <message>
            <source>What was detected does not fit the photo.</source>
            <translation>Lo detectado no encaja con la foto.</translation>
        </message>
        <message>
            <source>Working at {0} x {1} pixels.</source>
            <translation>Se trabaja a {0} x {1} píxeles.</translation>
        </message>
        <message>
            <source>Write one with --print-recipe.</source>
            <translation>Escriba una con --print-recipe.</translation>
        </message>
        <message>
            <source>Write them with 'iide-studio split-album --only-find'.</source>
            <translation>Escríbalos con «iide-studio split-album --only-find».</translation>
        </message>
        <message>
            <source>its colours were converted.</source>
            <translation>sus colores se convirtieron.</translation>
        </message>
        <message>
            <source>region {0} (strength {1}): {2}</source>
            <translation>zona {0} (intensidad {1}): {2}</translation>
        </message>
        <message>
            <source>scale is {0}.</source>
            <translation>La escala es {0}.</translation>
        </message>
        <message>
            <source>steps is {0}.</source>
            <translation>El número de pasos es {0}.</translation>
        </message>
        <message>
            <source>{0} asks for the class {1}, which this program does not load there.</source>
            <translation>{0} pide la clase {1}, que este programa no carga ahí.</translation>
        </message>
        <message>
            <source>{0} belongs to a program that runs.</source>
            <translation>{0} pertenece a un programa en ejecución.</translation>
        </message>
        <message>
            <source>{0} bits cannot be written.</source>
            <translation>No se pueden escribir {0} bits.</translation>
        </message>
        <message>
            <source>{0} bits were stretched to {1}.</source>
            <translation>{0} bits se ampliaron a {1}.</translation>
        </message>
        <message>
            <source>{0} can no longer be read, so that there is no master.</source>
            <translation>{0} ya no se puede leer, así que no hay máster.</translation>
        </message>
        <message>
            <source>{0} cannot be opened: {1}.</source>
            <translation>{0} no se puede abrir: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read again: {1}.</source>
            <translation>{0} no se puede volver a leer: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} no se puede leer.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} no se puede leer: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be understood.</source>
            <translation>{0} no se entiende.</translation>
        </message>
        <message>
            <source>{0} comes with the program.</source>
            <translation>{0} viene con el programa.</translation>
        </message>
        <message>
            <source>{0} could not be read to its end: {1}.</source>
            <translation>{0} no se pudo leer hasta el final: {1}.</translation>
        </message>
        <message>
            <source>{0} could not be written: A part of that path is not a folder.</source>
            <translation>{0} no se pudo escribir: una parte de esa ruta no es una carpeta.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk is full.</source>
            <translation>{0} no se pudo escribir: el disco está lleno.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk is read-only.</source>
            <translation>{0} no se pudo escribir: el disco es de solo lectura.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk quota is used up.</source>
            <translation>{0} no se pudo escribir: la cuota del disco está agotada.</translation>
        </message>
        <message>
            <source>{0} could not be written: The folder does not exist.</source>
            <translation>{0} no se pudo escribir: la carpeta no existe.</translation>
        </message>
        <message>
            <source>{0} could not be written: The name is too long.</source>
            <translation>{0} no se pudo escribir: el nombre es demasiado largo.</translation>
        </message>
        <message>
            <source>{0} could not be written: Writing there is not allowed.</source>
            <translation>{0} no se pudo escribir: ahí no está permitido escribir.</translation>
        </message>
        <message>
            <source>{0} could not be written: {1}.</source>
            <translation>{0} no se pudo escribir: {1}.</translation>
        </message>
        <message>
            <source>{0} does not exist.</source>
            <translation>{0} no existe.</translation>
        </message>
        <message>
            <source>{0} does not fit the format: {1} is missing.</source>
            <translation>{0} no se ajusta al formato: falta {1}.</translation>
        </message>
        <message>
            <source>{0} does not fit the format: {1}.</source>
            <translation>{0} no se ajusta al formato: {1}.</translation>
        </message>
        <message>
            <source>{0} dots per inch make no sense.</source>
            <translation>{0} puntos por pulgada no tienen sentido.</translation>
        </message>
        <message>
            <source>{0} exists already.</source>
            <translation>{0} ya existe.</translation>
        </message>
        <message>
            <source>{0} has downsampling of the condition {1}, which does not fit {2}: {3}.</source>
            <translation>{0} reduce la condición en {1}, lo que no encaja con {2}: {3}.</translation>
        </message>
        <message>
            <source>{0} has format version {1}; this program reads up to {2}.</source>
            <translation>{0} tiene la versión de formato {1}; este programa lee hasta la {2}.</translation>
        </message>
        <message>
            <source>{0} has lost a part.</source>
            <translation>{0} ha perdido una parte.</translation>
        </message>
        <message>
            <source>{0} has no infrared channel.</source>
            <translation>{0} no tiene canal infrarrojo.</translation>
        </message>
        <message>
            <source>{0} has no layer that can be read.</source>
            <translation>{0} no tiene ninguna capa que se pueda leer.</translation>
        </message>
        <message>
            <source>{0} has no place for JPEG's comment, so it is left out.</source>
            <translation>{0} no tiene sitio para el comentario de JPEG, así que se omite.</translation>
        </message>
        <message>
            <source>{0} has no place for PNG's texts, so they are left out; .png keeps them.</source>
            <translation>{0} no tiene sitio para los textos de PNG, así que se omiten; .png los conserva.</translation>
        </message>
        <message>
            <source>{0} has no valid format version: {1}.</source>
            <translation>{0} no tiene una versión de formato válida: {1}.</translation>
        </message>
        <message>
            <source>{0} has no weights (.safetensors).</source>
            <translation>{0} no tiene pesos (.safetensors).</translation>
        </message>
        <message>
            <source>{0} has too little memory, even for tiles of {1} pixels.</source>
            <translation>{0} tiene muy poca memoria, incluso para teselas de {1} píxeles.</translation>
        </message>
        <message>
            <source>{0} has {1} {2}, which does not fit {3}: {4}.</source>
            <translation>{0} tiene {1} {2}, lo que no encaja con {3}: {4}.</translation>
        </message>
        <message>
            <source>{0} holds 8 bits, so the photo's 16 are rounded; .tif keeps them.</source>
            <translation>{0} admite 8 bits, así que se redondean los 16 de la foto; .tif los conserva.</translation>
        </message>
        <message>
            <source>{0} holds pickled weights, which can run code when they are opened.</source>
            <translation>{0} contiene pesos «pickle», que pueden ejecutar código al abrirse.</translation>
        </message>
        <message>
            <source>{0} in the checkpoint's recommended recipe is not a setting of a restoration.</source>
            <translation>{0} en la receta recomendada del checkpoint no es un ajuste de restauración.</translation>
        </message>
        <message>
            <source>{0} in the project is damaged or no PNG picture.</source>
            <translation>{0} en el proyecto está dañado o no es una imagen PNG.</translation>
        </message>
        <message>
            <source>{0} in the recipe is not a setting of a restoration.</source>
            <translation>{0} en la receta no es un ajuste de restauración.</translation>
        </message>
        <message>
            <source>{0} in {1} is too large.</source>
            <translation>{0} en {1} es demasiado grande.</translation>
        </message>
        <message>
            <source>{0} is a PDF document, not a picture.</source>
            <translation>{0} es un documento PDF, no una imagen.</translation>
        </message>
        <message>
            <source>{0} is a film or a picture of a kind that cannot be read.</source>
            <translation>{0} es un vídeo o una imagen de una clase que no se puede leer.</translation>
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation>{0} es una carpeta.</translation>
        </message>
        <message>
            <source>{0} is a link to a place outside of the checkpoint.</source>
            <translation>{0} es un enlace a un lugar fuera del checkpoint.</translation>
        </message>
        <message>
            <source>{0} is a pickled file under a wrong name; such files can run code.</source>
            <translation>{0} es un archivo «pickle» con un nombre falso; esos archivos pueden ejecutar código.</translation>
        </message>
        <message>
            <source>{0} is cut off or damaged: it has {1} bytes and should have {2}.</source>
            <translation>{0} está incompleto o dañado: tiene {1} bytes y debería tener {2}.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off.</source>
            <translation>{0} está dañado o incompleto.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut short and cannot be read.</source>
            <translation>{0} está dañado o incompleto y no se puede leer.</translation>
        </message>
        <message>
            <source>{0} is damaged or no project file.</source>
            <translation>{0} está dañado o no es un archivo de proyecto.</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} está dañado.</translation>
        </message>
        <message>
            <source>{0} is damaged: it is not JSON.</source>
            <translation>{0} está dañado: no es JSON.</translation>
        </message>
        <message>
            <source>{0} is damaged: it is not a JSON object.</source>
            <translation>{0} está dañado: no es un objeto JSON.</translation>
        </message>
        <message>
            <source>{0} is damaged: {1} cannot be read.</source>
            <translation>{0} está dañado: {1} no se puede leer.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} está vacío.</translation>
        </message>
        <message>
            <source>{0} is encrypted.</source>
            <translation>{0} está cifrado.</translation>
        </message>
        <message>
            <source>{0} is incomplete: {1} is missing.</source>
            <translation>{0} está incompleto: falta {1}.</translation>
        </message>
        <message>
            <source>{0} is missing.</source>
            <translation>Falta {0}.</translation>
        </message>
        <message>
            <source>{0} is no OpenRaster file.</source>
            <translation>{0} no es un archivo OpenRaster.</translation>
        </message>
        <message>
            <source>{0} is no longer the file that was opened.</source>
            <translation>{0} ya no es el archivo que se abrió.</translation>
        </message>
        <message>
            <source>{0} is no place of a photo on a page.</source>
            <translation>{0} no es el lugar de una foto en una página.</translation>
        </message>
        <message>
            <source>{0} is no record of ours.</source>
            <translation>{0} no es un registro de este programa.</translation>
        </message>
        <message>
            <source>{0} is not a checkpoint: it has neither {1} nor the folders unet and controlnet.</source>
            <translation>{0} no es un checkpoint: no tiene ni {1} ni las carpetas unet y controlnet.</translation>
        </message>
        <message>
            <source>{0} is not a checkpoint: it has neither {1} nor {2}.</source>
            <translation>{0} no es un checkpoint: no tiene ni {1} ni {2}.</translation>
        </message>
        <message>
            <source>{0} is not a device.</source>
            <translation>{0} no es un dispositivo.</translation>
        </message>
        <message>
            <source>{0} is not a folder.</source>
            <translation>{0} no es una carpeta.</translation>
        </message>
        <message>
            <source>{0} is not a number format.</source>
            <translation>{0} no es un formato de números.</translation>
        </message>
        <message>
            <source>{0} is not a picture of a known format.</source>
            <translation>{0} no es una imagen de un formato conocido.</translation>
        </message>
        <message>
            <source>{0} is not listed in the checkpoint's iide.json.</source>
            <translation>{0} no figura en el iide.json del checkpoint.</translation>
        </message>
        <message>
            <source>{0} is not the file that the checkpoint was made with: its SHA-256 differs.</source>
            <translation>{0} no es el archivo con el que se hizo el checkpoint: su SHA-256 es distinto.</translation>
        </message>
        <message>
            <source>{0} is not the mask that was used; its hash differs.</source>
            <translation>{0} no es la máscara que se usó; su hash es distinto.</translation>
        </message>
        <message>
            <source>{0} is not the original: its SHA-256 is another one.</source>
            <translation>{0} no es el original: su SHA-256 es otro.</translation>
        </message>
        <message>
            <source>{0} is only {1} x {2} pixels.</source>
            <translation>{0} solo tiene {1} x {2} píxeles.</translation>
        </message>
        <message>
            <source>{0} is packed in an unknown way.</source>
            <translation>{0} está empaquetado de una forma desconocida.</translation>
        </message>
        <message>
            <source>{0} is refused: a part has a name that points outside.</source>
            <translation>{0} se rechaza: una parte tiene un nombre que apunta fuera.</translation>
        </message>
        <message>
            <source>{0} is refused: a part is far too large.</source>
            <translation>{0} se rechaza: una parte es demasiado grande.</translation>
        </message>
        <message>
            <source>{0} is refused: it would unpack to far too much.</source>
            <translation>{0} se rechaza: al desempaquetarse sería demasiado grande.</translation>
        </message>
        <message>
            <source>{0} is refused: its directory names more than there is.</source>
            <translation>{0} se rechaza: su directorio nombra más de lo que hay.</translation>
        </message>
        <message>
            <source>{0} is refused: its layers would need far too much memory.</source>
            <translation>{0} se rechaza: sus capas necesitarían demasiada memoria.</translation>
        </message>
        <message>
            <source>{0} is refused: two of its parts have the same name.</source>
            <translation>{0} se rechaza: dos de sus partes tienen el mismo nombre.</translation>
        </message>
        <message>
            <source>{0} is the original and never overwritten.</source>
            <translation>{0} es el original y nunca se sobrescribe.</translation>
        </message>
        <message>
            <source>{0} is too large for this computer's memory.</source>
            <translation>{0} es demasiado grande para la memoria de este ordenador.</translation>
        </message>
        <message>
            <source>{0} is too large to be a record of ours.</source>
            <translation>{0} es demasiado grande para ser un registro de este programa.</translation>
        </message>
        <message>
            <source>{0} is write-protected.</source>
            <translation>{0} está protegido contra escritura.</translation>
        </message>
        <message>
            <source>{0} is {1} x {2} pixels; {3} megapixels are the most that is restored.</source>
            <translation>{0} tiene {1} x {2} píxeles; se restauran {3} megapíxeles como máximo.</translation>
        </message>
        <message>
            <source>{0} may not be read.</source>
            <translation>No tiene permiso para leer {0}.</translation>
        </message>
        <message>
            <source>{0} megapixels are the most that is opened.</source>
            <translation>Se abren {0} megapíxeles como máximo.</translation>
        </message>
        <message>
            <source>{0} names {1}, which lies outside of the checkpoint's folder.</source>
            <translation>{0} nombra {1}, que está fuera de la carpeta del checkpoint.</translation>
        </message>
        <message>
            <source>{0} of {1} parts of the picture could not be recovered.</source>
            <translation>{0} de {1} partes de la imagen no se pudieron recuperar.</translation>
        </message>
        <message>
            <source>{0} says that it is gigantic; it is refused.</source>
            <translation>{0} dice ser gigantesco; se rechaza.</translation>
        </message>
        <message>
            <source>{0} says that it is {1} x {2} pixels; it is refused.</source>
            <translation>{0} dice tener {1} x {2} píxeles; se rechaza.</translation>
        </message>
        <message>
            <source>{0} was changed by another program since it was opened.</source>
            <translation>Otro programa ha cambiado {0} desde que se abrió.</translation>
        </message>
        <message>
            <source>{0} was changed while it was read.</source>
            <translation>{0} cambió mientras se leía.</translation>
        </message>
        <message>
            <source>{0} was made for a base that predicts {1}, but {2} predicts {3}.</source>
            <translation>{0} se hizo para una base que predice {1}, pero {2} predice {3}.</translation>
        </message>
        <message>
            <source>{0} would change every pixel a little, outside the mask too.</source>
            <translation>{0} cambiaría un poco cada píxel, también fuera de la máscara.</translation>
        </message>
        <message>
            <source>{0} x {1} pixels are too many for {2}.</source>
            <translation>{0} x {1} píxeles son demasiados para {2}.</translation>
        </message>
        <message>
            <source>{0} {1} steps from {2}, guidance {3}, seed {4}.</source>
            <translation>{0} pasos {1} desde {2}, guía {3}, semilla {4}.</translation>
        </message>
        <message>
            <source>“{0}” is no pattern for names.</source>
            <translation>«{0}» no es un patrón de nombres.</translation>
        </message>
        <message>
            <source>“{0}” is too long.</source>
            <translation>«{0}» es demasiado largo.</translation>
        </message>
        <message>
            <source>The picture came from the clipboard, not from a file.</source>
            <translation>La imagen procede del portapapeles, no de un archivo.</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>Measuring what the restoration changed…</source>
            <translation>Midiendo lo que cambió la restauración…</translation>
        </message>
        <message>
            <source>The colours are explained below; hatched colours are guessed.</source>
            <translation>Los colores se explican abajo; los colores rayados son supuestos.</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>Rellenado</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Incierto</translation>
        </message>
        <message>
            <source>Guessed colour</source>
            <translation>Color supuesto</translation>
        </message>
        <message>
            <source>nothing of the original is left there</source>
            <translation>ahí no queda nada del original</translation>
        </message>
        <message>
            <source>the colour moved; the stronger, the further</source>
            <translation>el color se desplazó; cuanto más intenso, más lejos</translation>
        </message>
        <message>
            <source>results with other seeds differ there</source>
            <translation>los resultados con otras semillas difieren ahí</translation>
        </message>
        <message>
            <source>hatched: nobody knows the colour, it was made up</source>
            <translation>rayado: nadie conoce el color, se ha inventado</translation>
        </message>
    </context>
    <context>
        <name>EvidenceLegend</name>
        <message>
            <source>Colours of the evidence map</source>
            <translation>Colores del mapa de evidencias</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>One file</source>
            <translation>Un archivo</translation>
        </message>
        <message>
            <source>Three files: master, restored TIFF, access JPEG</source>
            <translation>Tres archivos: máster, TIFF restaurado y JPEG de acceso</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>Qué exportar</translation>
        </message>
        <message>
            <source>A single picture, or all that an archive keeps</source>
            <translation>Una sola imagen, o todo lo que conserva un archivo histórico</translation>
        </message>
        <message>
            <source>Take over what the photo's file says</source>
            <translation>Conservar los datos del archivo de la foto</translation>
        </message>
        <message>
            <source>Leave out places, paths and prompts</source>
            <translation>Omitir lugares, rutas y descripciones</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>{name} is the original, which is never replaced.</source>
            <translation>{name} es el original, que nunca se reemplaza.</translation>
        </message>
        <message>
            <source>Choose another name or another folder.</source>
            <translation>Elija otro nombre u otra carpeta.</translation>
        </message>
        <message>
            <source>Metadata and privacy</source>
            <translation>Metadatos y privacidad</translation>
        </message>
        <message>
            <source>Captions, dates, camera and all else; how the picture was made is always noted</source>
            <translation>Pies de foto, fechas, cámara y todo lo demás; siempre se anota cómo se hizo la imagen</translation>
        </message>
        <message>
            <source>For pictures that go to others: no coordinates, no names of folders, no words</source>
            <translation>Para imágenes que reciben otras personas: sin coordenadas, sin nombres de carpetas, sin palabras</translation>
        </message>
        <message>
            <source>Write the file or files</source>
            <translation>Escribe el archivo o los archivos</translation>
        </message>
        <message>
            <source>Three files</source>
            <translation>Tres archivos</translation>
        </message>
        <message>
            <source>The master is the photo's own file, copied and checked byte by byte. The restored picture is a TIFF of 16 bits in the photo's colours and size. The access picture is a JPEG in sRGB.</source>
            <translation>El máster es el propio archivo de la foto, copiado y comprobado byte a byte. La imagen restaurada es un TIFF de 16 bits con los colores y el tamaño de la foto. La imagen de acceso es un JPEG en sRGB.</translation>
        </message>
        <message>
            <source>Longest side of the access picture</source>
            <translation>Lado más largo de la imagen de acceso</translation>
        </message>
        <message>
            <source>Longest side of the access picture:</source>
            <translation>Lado más largo de la imagen de acceso:</translation>
        </message>
        <message>
            <source>The photo came from no file, so there is no master.</source>
            <translation>La foto no procede de ningún archivo, así que no hay máster.</translation>
        </message>
        <message>
            <source>The master keeps all that it says, places too: do not give it away.</source>
            <translation>El máster conserva todo lo que dice, también los lugares: no lo entregue a nadie.</translation>
        </message>
        <message>
            <source>{path} (stays where it is)</source>
            <translation>{path} (se queda donde está)</translation>
        </message>
        <message>
            <source>{path} (exists already)</source>
            <translation>{path} (ya existe)</translation>
        </message>
    </context>
    <context>
        <name>ExportFormatBox</name>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Como la foto</translation>
        </message>
        <message>
            <source>16 bits per channel</source>
            <translation>16 bits por canal</translation>
        </message>
        <message>
            <source>8 bits per channel</source>
            <translation>8 bits por canal</translation>
        </message>
        <message>
            <source>As the photo, else Deflate</source>
            <translation>Como la foto; si no, Deflate</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Without loss</source>
            <translation>Sin pérdida</translation>
        </message>
        <message>
            <source>Format:</source>
            <translation>Formato:</translation>
        </message>
        <message>
            <source>TIFF and PNG keep every pixel</source>
            <translation>TIFF y PNG conservan todos los píxeles</translation>
        </message>
        <message>
            <source>Depth:</source>
            <translation>Profundidad:</translation>
        </message>
        <message>
            <source>JPEG and WebP always have 8 bits</source>
            <translation>JPEG y WebP tienen siempre 8 bits</translation>
        </message>
        <message>
            <source>Quality:</source>
            <translation>Calidad:</translation>
        </message>
        <message>
            <source>100 is the best and the largest</source>
            <translation>100 es la mejor y la que más ocupa</translation>
        </message>
        <message>
            <source>Colour detail:</source>
            <translation>Detalle de color:</translation>
        </message>
        <message>
            <source>4:4:4 keeps colour finest</source>
            <translation>4:4:4 conserva el color con más detalle</translation>
        </message>
        <message>
            <source>Compression:</source>
            <translation>Compresión:</translation>
        </message>
        <message>
            <source>All of them are lossless</source>
            <translation>Ninguna tiene pérdida</translation>
        </message>
        <message>
            <source>Keeps every pixel exactly; the file is larger</source>
            <translation>Conserva exactamente todos los píxeles; el archivo ocupa más</translation>
        </message>
    </context>
    <context>
        <name>ExportNameBox</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Where the files go</source>
            <translation>Dónde se guardan los archivos</translation>
        </message>
        <message>
            <source>Pattern of the name</source>
            <translation>Patrón del nombre</translation>
        </message>
        <message>
            <source>Words in braces are filled in for each photo</source>
            <translation>Las palabras entre llaves se sustituyen para cada foto</translation>
        </message>
        <message>
            <source>Folder:</source>
            <translation>Carpeta:</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>Nombre:</translation>
        </message>
        <message>
            <source>There is no folder.</source>
            <translation>No hay ninguna carpeta.</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Elija una.</translation>
        </message>
        <message>
            <source>“{name}” is not the whole path of a folder.</source>
            <translation>«{name}» no es la ruta completa de una carpeta.</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Examinar…</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Elegir la carpeta</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insertar</translation>
        </message>
        <message>
            <source>Insert a word that is filled in</source>
            <translation>Insertar una palabra que se sustituye</translation>
        </message>
        <message>
            <source>Name of the photo</source>
            <translation>Nombre de la foto</translation>
        </message>
        <message>
            <source>Name of the photo's folder</source>
            <translation>Nombre de la carpeta de la foto</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Anchura en píxeles</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>Altura en píxeles</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolución</translation>
        </message>
        <message>
            <source>Bits per channel</source>
            <translation>Bits por canal</translation>
        </message>
        <message>
            <source>First free number</source>
            <translation>Primer número libre</translation>
        </message>
    </context>
    <context>
        <name>ExportPictureBox</name>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Como la foto</translation>
        </message>
        <message>
            <source>Longest side:</source>
            <translation>Lado más largo:</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Resolution:</source>
            <translation>Resolución:</translation>
        </message>
        <message>
            <source> dpi</source>
            <translation> ppp</translation>
        </message>
        <message>
            <source>Colours:</source>
            <translation>Colores:</translation>
        </message>
        <message>
            <source>sRGB is right for screens and the web</source>
            <translation>sRGB es lo adecuado para pantallas y la web</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Make the picture larger or smaller</source>
            <translation>Agranda o reduce la imagen</translation>
        </message>
        <message>
            <source>Pixels of the longest side</source>
            <translation>Píxeles del lado más largo</translation>
        </message>
        <message>
            <source>Longest side</source>
            <translation>Lado más largo</translation>
        </message>
        <message>
            <source>Say how large the picture is to be printed</source>
            <translation>Indica a qué tamaño debe imprimirse la imagen</translation>
        </message>
        <message>
            <source>Dots per inch that the file names; no pixel changes</source>
            <translation>Puntos por pulgada que indica el archivo; no cambia ningún píxel</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolución</translation>
        </message>
        <message>
            <source>{width} x {height} pixels</source>
            <translation>{width} x {height} píxeles</translation>
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
            <translation>{name} es el original de una foto abierta, que nunca se reemplaza.</translation>
        </message>
        <message>
            <source>Choose another name or another folder.</source>
            <translation>Elija otro nombre u otra carpeta.</translation>
        </message>
        <message>
            <source>{name} exists already.</source>
            <translation>{name} ya existe.</translation>
        </message>
        <message numerus="yes">
            <source>%n files exist already.</source>
            <translation>
                <numerusform>Ya existe %n archivo.</numerusform>
                <numerusform>Ya existen %n archivos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Save as {name}</source>
            <translation>Guardar como {name}</translation>
        </message>
        <message>
            <source>Exporting {name}</source>
            <translation>Exportando {name}</translation>
        </message>
        <message>
            <source>Exported {path}.</source>
            <translation>Se ha exportado {path}.</translation>
        </message>
    </context>
    <context>
        <name>EyedropperTool</name>
        <message>
            <source>Sample</source>
            <translation>Muestra</translation>
        </message>
        <message>
            <source>How many pixels are averaged</source>
            <translation>Cuántos píxeles se promedian</translation>
        </message>
        <message>
            <source>{side} x {side} pixels</source>
            <translation>{side} x {side} píxeles</translation>
        </message>
        <message>
            <source>Click on the photo to read a colour</source>
            <translation>Haga clic en la foto para leer un color</translation>
        </message>
        <message>
            <source>Colour values</source>
            <translation>Valores de color</translation>
        </message>
        <message>
            <source>In the photo's own colour space: 16 bit, and 8 bit</source>
            <translation>En el espacio de color de la foto: 16 bits y 8 bits</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copies the colour as #rrggbb, in sRGB</source>
            <translation>Copia el color como #rrggbb, en sRGB</translation>
        </message>
        <message>
            <source>Eyedropper</source>
            <translation>Cuentagotas</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
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
            <translation>Descripción</translation>
        </message>
        <message>
            <source>How the file was made</source>
            <translation>Cómo se hizo el archivo</translation>
        </message>
        <message>
            <source>Results in this document</source>
            <translation>Resultados de este documento</translation>
        </message>
        <message>
            <source>Colours in this document</source>
            <translation>Colores de este documento</translation>
        </message>
        <message>
            <source>Camera and scanner</source>
            <translation>Cámara y escáner</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Other metadata</source>
            <translation>Otros metadatos</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>File size</source>
            <translation>Tamaño del archivo</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <source>Pixels as cropped and turned</source>
            <translation>Píxeles tras recortar y girar</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Profundidad</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Colour profile</source>
            <translation>Perfil de color</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolución</translation>
        </message>
        <message>
            <source>True size</source>
            <translation>Tamaño real</translation>
        </message>
        <message>
            <source>Transparency</source>
            <translation>Transparencia</translation>
        </message>
        <message>
            <source>Infrared</source>
            <translation>Infrarrojo</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Creator</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Palabras clave</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ciudad</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>País</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Crédito</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Derechos</translation>
        </message>
        <message>
            <source>Digital source</source>
            <translation>Origen digital</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Creado</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programa</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Hecho a partir de</translation>
        </message>
        <message>
            <source>SHA-256 of the original</source>
            <translation>SHA-256 del original</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <source>Outside the mask</source>
            <translation>Fuera de la máscara</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operador</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>Omitido</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>Latitud</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>Longitud</translation>
        </message>
        <message>
            <source>Altitude</source>
            <translation>Altitud</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>({0} megapixels)</source>
            <translation>({0} megapíxeles)</translation>
        </message>
        <message>
            <source>{0} bytes</source>
            <translation>{0} bytes</translation>
        </message>
        <message>
            <source>checkpoint {0}</source>
            <translation>checkpoint {0}</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>gris</translation>
        </message>
        <message>
            <source>none, sRGB is assumed</source>
            <translation>ninguno, se supone sRGB</translation>
        </message>
        <message>
            <source>alpha channel</source>
            <translation>canal alfa</translation>
        </message>
        <message>
            <source>channel of the scanner</source>
            <translation>canal del escáner</translation>
        </message>
        <message>
            <source>not named</source>
            <translation>no indicado</translation>
        </message>
        <message>
            <source>proved to be as in the original</source>
            <translation>demostrado igual que en el original</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>paths</source>
            <translation>rutas</translation>
        </message>
        <message>
            <source>prompts</source>
            <translation>descripciones</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>operador</translation>
        </message>
        <message>
            <source>known</source>
            <translation>conocido</translation>
        </message>
        <message>
            <source>family says</source>
            <translation>según la familia</translation>
        </message>
        <message>
            <source>guess</source>
            <translation>supuesto</translation>
        </message>
        <message>
            <source>Negative</source>
            <translation>Negativo</translation>
        </message>
        <message>
            <source>Mask threshold</source>
            <translation>Umbral de la máscara</translation>
        </message>
        <message>
            <source>Mask grown by</source>
            <translation>Máscara ampliada en</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>Muestreador</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Empieza con</translation>
        </message>
        <message>
            <source>Lightness of what is drawn</source>
            <translation>Luminosidad de lo dibujado</translation>
        </message>
        <message>
            <source>the photo</source>
            <translation>la foto</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>ruido</translation>
        </message>
    </context>
    <context>
        <name>FileActivity</name>
        <message>
            <source>Progress of reading or writing</source>
            <translation>Progreso de la lectura o escritura</translation>
        </message>
    </context>
    <context>
        <name>FileFeature</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Abrir…</translation>
        </message>
        <message>
            <source>Open photos or projects</source>
            <translation>Abre fotos o proyectos</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Photos and projects</source>
            <translation>Fotos y proyectos</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard.</source>
            <translation>No hay ninguna imagen en el portapapeles.</translation>
        </message>
        <message>
            <source>Open Another Page</source>
            <translation>Abrir otra página</translation>
        </message>
        <message numerus="yes">
            <source>The file has %n pages. Open page:</source>
            <translation>
                <numerusform>El archivo tiene %n página. Abrir la página:</numerusform>
                <numerusform>El archivo tiene %n páginas. Abrir la página:</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the Sa&amp;mple</source>
            <translation>Abrir la &amp;muestra</translation>
        </message>
        <message>
            <source>Open the damaged photo that comes with the program</source>
            <translation>Abre la foto dañada que se incluye con el programa</translation>
        </message>
        <message>
            <source>&amp;Paste as a New Photo</source>
            <translation>&amp;Pegar como foto nueva</translation>
        </message>
        <message>
            <source>Open the picture or the files in the clipboard</source>
            <translation>Abre la imagen o los archivos del portapapeles</translation>
        </message>
        <message>
            <source>Open Another Pa&amp;ge…</source>
            <translation>Abrir otra pági&amp;na…</translation>
        </message>
        <message>
            <source>Open another page of the file that this photo is from</source>
            <translation>Abre otra página del archivo del que procede esta foto</translation>
        </message>
        <message>
            <source>&amp;Watch a Scanner's Folder…</source>
            <translation>&amp;Vigilar la carpeta de un escáner…</translation>
        </message>
        <message>
            <source>Open every scan that comes into a folder</source>
            <translation>Abre cada escaneo que llega a una carpeta</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>Abrir &amp;reciente</translation>
        </message>
        <message>
            <source>Open a file that was worked on before</source>
            <translation>Abre un archivo en el que ya se ha trabajado</translation>
        </message>
        <message>
            <source>&amp;Save Project</source>
            <translation>&amp;Guardar proyecto</translation>
        </message>
        <message>
            <source>Save everything as a project that can be worked on later</source>
            <translation>Guarda todo como un proyecto para seguir trabajando más adelante</translation>
        </message>
        <message>
            <source>Save Project &amp;As…</source>
            <translation>Guardar proyecto c&amp;omo…</translation>
        </message>
        <message>
            <source>Save the project under another name</source>
            <translation>Guarda el proyecto con otro nombre</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <source>Write a picture that other programs can read</source>
            <translation>Escribe una imagen que otros programas pueden leer</translation>
        </message>
        <message>
            <source>Export &amp;Three Files…</source>
            <translation>Exportar &amp;tres archivos…</translation>
        </message>
        <message>
            <source>Write master, restored picture and access picture at once</source>
            <translation>Escribe a la vez el máster, la imagen restaurada y la imagen de acceso</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>&amp;Imprimir…</translation>
        </message>
        <message>
            <source>Print at true size, or as large as the paper allows</source>
            <translation>Imprime a tamaño real o tan grande como permita el papel</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Cerrar</translation>
        </message>
        <message>
            <source>Close this photo</source>
            <translation>Cierra esta foto</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>Close all photos and the program</source>
            <translation>Cierra todas las fotos y el programa</translation>
        </message>
        <message>
            <source>Clear the List</source>
            <translation>Vaciar la lista</translation>
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>Finishing saving …</source>
            <translation>Terminando de guardar …</translation>
        </message>
        <message>
            <source>The program closes as soon as everything is written. If you do not wait, each file that is not finished stays as it was before.</source>
            <translation>El programa se cierra en cuanto todo esté escrito. Si no espera, cada archivo sin terminar queda como estaba antes.</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Seguir trabajando</translation>
        </message>
        <message>
            <source>Close Without Saving</source>
            <translation>Cerrar sin guardar</translation>
        </message>
    </context>
    <context>
        <name>Folding</name>
        <message>
            <source>Shows or hides what is seldom needed</source>
            <translation>Muestra u oculta lo que rara vez se necesita</translation>
        </message>
    </context>
    <context>
        <name>HandTool</name>
        <message>
            <source>Hand</source>
            <translation>Mano</translation>
        </message>
    </context>
    <context>
        <name>HealingTool</name>
        <message>
            <source>Healing brush</source>
            <translation>Pincel corrector</translation>
        </message>
        <message>
            <source>Find the source</source>
            <translation>Buscar el origen</translation>
        </message>
        <message>
            <source>Every stroke is healed with what fits best nearby; else with the chosen place</source>
            <translation>Cada trazo se corrige con lo que mejor encaja cerca; si no, con el lugar elegido</translation>
        </message>
        <message>
            <source>Alt+click or right-click chooses the place to copy from</source>
            <translation>Alt+clic o clic derecho elige el lugar desde el que se copia</translation>
        </message>
        <message>
            <source>Nothing nearby fits. Alt+click or right-click the place to copy from.</source>
            <translation>Nada encaja cerca. Haga Alt+clic o clic derecho en el lugar desde el que se copia.</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help page</source>
            <translation>Página de ayuda</translation>
        </message>
    </context>
    <context>
        <name>HelpFeature</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Ayuda</translation>
        </message>
        <message>
            <source>Show how things are done</source>
            <translation>Muestra cómo se hacen las cosas</translation>
        </message>
        <message>
            <source>&amp;About IIDE Studio</source>
            <translation>A&amp;cerca de IIDE Studio</translation>
        </message>
        <message>
            <source>Show the version, the licence and the folders</source>
            <translation>Muestra la versión, la licencia y las carpetas</translation>
        </message>
        <message>
            <source>About IIDE Studio</source>
            <translation>Acerca de IIDE Studio</translation>
        </message>
        <message>
            <source>Restores old photographs on your own computer, without a network.</source>
            <translation>Restaura fotografías antiguas en su propio ordenador, sin conexión a la red.</translation>
        </message>
        <message>
            <source>The method is that of arXiv 2505.18674. Licence: Apache-2.0.</source>
            <translation>El método es el de arXiv 2505.18674. Licencia: Apache-2.0.</translation>
        </message>
        <message>
            <source>Your data: {folder}</source>
            <translation>Sus datos: {folder}</translation>
        </message>
        <message>
            <source>Log: {folder}</source>
            <translation>Registro: {folder}</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help for IIDE Studio</source>
            <translation>Ayuda de IIDE Studio</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Buscar en la ayuda</translation>
        </message>
        <message>
            <source>Lists the pages with all of these words; Return goes on</source>
            <translation>Muestra las páginas que contienen todas estas palabras; Intro salta a la siguiente aparición</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>The pages of the help</source>
            <translation>Las páginas de la ayuda</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
    </context>
    <context>
        <name>HistogramView</name>
        <message>
            <source>Histogram</source>
            <translation>Histograma</translation>
        </message>
        <message>
            <source>How often each tone occurs, from black at the left to white.</source>
            <translation>Con qué frecuencia aparece cada tono, desde el negro, a la izquierda, hasta el blanco.</translation>
        </message>
        <message>
            <source>No pixels</source>
            <translation>Sin píxeles</translation>
        </message>
    </context>
    <context>
        <name>HistoryFeature</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>&amp;Deshacer: {}</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>&amp;Rehacer: {}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Click a step to go back or forth to it; nothing is lost</source>
            <translation>Haga clic en un paso para retroceder o avanzar hasta él; no se pierde nada</translation>
        </message>
        <message>
            <source>Main memory that only the history needs</source>
            <translation>Memoria principal que solo necesita el historial</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Abierta</translation>
        </message>
        <message>
            <source>{} MB in memory</source>
            <translation>{} MB en memoria</translation>
        </message>
    </context>
    <context>
        <name>Homecoming</name>
        <message>
            <source>{name}, seed {seed}</source>
            <translation>{name}, semilla {seed}</translation>
        </message>
        <message>
            <source>{photo} was restored in {time}.</source>
            <translation>{photo} se ha restaurado en {time}.</translation>
        </message>
        <message>
            <source>{photo} enlarged {scale} times</source>
            <translation>{photo} ampliada {scale} veces</translation>
        </message>
    </context>
    <context>
        <name>ImageFeature</name>
        <message>
            <source>Draw a line along something that is to be level or upright</source>
            <translation>Trace una línea a lo largo de algo que deba quedar horizontal o vertical</translation>
        </message>
        <message>
            <source>Turn &amp;right</source>
            <translation>Girar a la &amp;derecha</translation>
        </message>
        <message>
            <source>Turns the photo clockwise by a quarter</source>
            <translation>Gira la foto un cuarto de vuelta en sentido horario</translation>
        </message>
        <message>
            <source>Turn &amp;left</source>
            <translation>Girar a la &amp;izquierda</translation>
        </message>
        <message>
            <source>Turns the photo anticlockwise by a quarter</source>
            <translation>Gira la foto un cuarto de vuelta en sentido antihorario</translation>
        </message>
        <message>
            <source>Turn &amp;upside down</source>
            <translation>Girar &amp;media vuelta</translation>
        </message>
        <message>
            <source>Turns the photo by half a turn</source>
            <translation>Gira la foto media vuelta</translation>
        </message>
        <message>
            <source>&amp;Mirror left and right</source>
            <translation>Voltear &amp;horizontalmente</translation>
        </message>
        <message>
            <source>For negatives and slides that were scanned from the back</source>
            <translation>Para negativos y diapositivas escaneados por el reverso</translation>
        </message>
        <message>
            <source>Mirror &amp;top and bottom</source>
            <translation>Voltear &amp;verticalmente</translation>
        </message>
        <message>
            <source>Swaps top and bottom</source>
            <translation>Intercambia la parte superior y la inferior</translation>
        </message>
        <message>
            <source>&amp;Crop to the selection</source>
            <translation>&amp;Recortar a la selección</translation>
        </message>
        <message>
            <source>Keeps the smallest rectangle around what is selected</source>
            <translation>Conserva el rectángulo más pequeño que rodea lo seleccionado</translation>
        </message>
        <message>
            <source>&amp;Straighten with a line</source>
            <translation>&amp;Enderezar con una línea</translation>
        </message>
        <message>
            <source>Show the &amp;whole photo again</source>
            <translation>Volver a mostrar toda la &amp;foto</translation>
        </message>
        <message>
            <source>Takes back all cuts and turns; no pixel was lost by them</source>
            <translation>Anula todos los recortes y giros; no se ha perdido ningún píxel con ellos</translation>
        </message>
        <message>
            <source>&amp;Clipping warning</source>
            <translation>Aviso de recorte &amp;tonal</translation>
        </message>
        <message>
            <source>Marks pixels whose values are at their upper or lower limit</source>
            <translation>Marca los píxeles cuyos valores están en el límite superior o inferior</translation>
        </message>
    </context>
    <context>
        <name>InfoFeature</name>
        <message>
            <source>Info</source>
            <translation>Información</translation>
        </message>
        <message>
            <source>Show &amp;info</source>
            <translation>Mostrar la in&amp;formación</translation>
        </message>
        <message>
            <source>Show the histogram, the metadata and how the file was made</source>
            <translation>Muestra el histograma, los metadatos y cómo se hizo el archivo</translation>
        </message>
    </context>
    <context>
        <name>InfoPanel</name>
        <message>
            <source>Of tones from 0 to 255; what is quite black or full is cut off there</source>
            <translation>De tonos entre 0 y 255; en los extremos se corta lo que es totalmente negro o está al máximo</translation>
        </message>
        <message>
            <source>Search in what is known</source>
            <translation>Buscar en los datos</translation>
        </message>
        <message>
            <source>Shows only lines with this text</source>
            <translation>Muestra solo las líneas con este texto</translation>
        </message>
        <message>
            <source>What is known of the photo</source>
            <translation>Lo que se sabe de la foto</translation>
        </message>
        <message>
            <source>What is known of the photo; values can be copied</source>
            <translation>Lo que se sabe de la foto; los valores pueden copiarse</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy everything</source>
            <translation>Copiar todo</translation>
        </message>
        <message>
            <source>Mean {mean:.1f}, black {black:.2f} %, full {full:.2f} %</source>
            <translation>Media {mean:.1f}, negro {black:.2f} %, al máximo {full:.2f} %</translation>
        </message>
    </context>
    <context>
        <name>InversionEditor</name>
        <message>
            <source>Lightness</source>
            <translation>Luminosidad</translation>
        </message>
        <message>
            <source>Above 1 lightens the middle of the positive</source>
            <translation>Por encima de 1 aclara los tonos medios del positivo</translation>
        </message>
        <message>
            <source>Click on the photo where the film is bare: between the frames, or its edge</source>
            <translation>Haga clic en la foto donde la película no tenga imagen: entre los fotogramas o en el borde</translation>
        </message>
        <message>
            <source>Click on the darkest part of the negative, which becomes white</source>
            <translation>Haga clic en la parte más oscura del negativo, que se convierte en blanco</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Medir de nuevo</translation>
        </message>
        <message>
            <source>Takes the film's values from the picture, or from the selection in it</source>
            <translation>Toma los valores de la película de la imagen o de la selección que haya en ella</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Bare film</source>
            <translation>Película sin imagen</translation>
        </message>
        <message>
            <source>Densest part</source>
            <translation>Parte más densa</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Progress of {title}</source>
            <translation>Progreso de {title}</translation>
        </message>
        <message>
            <source>Do this before the others</source>
            <translation>Hacer esta antes que las demás</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>{stage}, {time} left</source>
            <translation>{stage}, tiempo restante: {time}</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Preparando el motor</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminada</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallida</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
    </context>
    <context>
        <name>JobsFeature</name>
        <message>
            <source>Jobs</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <source>Cancel &amp;all jobs</source>
            <translation>Cancelar todas &amp;las tareas</translation>
        </message>
        <message>
            <source>Cancel the running job and all that wait</source>
            <translation>Cancela la tarea en curso y todas las que esperan</translation>
        </message>
        <message>
            <source>Choose a checkpoint…</source>
            <translation>Elegir un checkpoint…</translation>
        </message>
        <message>
            <source>Use the processor</source>
            <translation>Usar el procesador</translation>
        </message>
        <message>
            <source>Use smaller tiles</source>
            <translation>Usar teselas más pequeñas</translation>
        </message>
        <message>
            <source>Use a smaller working size</source>
            <translation>Usar un tamaño de trabajo menor</translation>
        </message>
    </context>
    <context>
        <name>JobsPanel</name>
        <message>
            <source>Restorations and searches for scratches are listed here.</source>
            <translation>Aquí se muestran las restauraciones y las búsquedas de arañazos.</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Cancelar todo</translation>
        </message>
        <message>
            <source>Cancel the running job and all that wait</source>
            <translation>Cancela la tarea en curso y todas las que esperan</translation>
        </message>
        <message>
            <source>Clear ended</source>
            <translation>Quitar las terminadas</translation>
        </message>
        <message>
            <source>Remove the jobs that are over from the list</source>
            <translation>Quita de la lista las tareas que han terminado</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Unsaved work cannot be kept safe: {error}</source>
            <translation>No se puede proteger el trabajo sin guardar: {error}</translation>
        </message>
        <message>
            <source>Save Project</source>
            <translation>Guardar proyecto</translation>
        </message>
        <message>
            <source>Unsaved work is kept safe again.</source>
            <translation>El trabajo sin guardar vuelve a estar a salvo.</translation>
        </message>
    </context>
    <context>
        <name>LassoTool</name>
        <message>
            <source>Lasso</source>
            <translation>Lazo</translation>
        </message>
    </context>
    <context>
        <name>LayerFeature</name>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>&amp;New layer</source>
            <translation>&amp;Nueva capa</translation>
        </message>
        <message>
            <source>Adds an empty layer to paint on</source>
            <translation>Añade una capa vacía en la que pintar</translation>
        </message>
        <message>
            <source>&amp;Duplicate layer</source>
            <translation>&amp;Duplicar capa</translation>
        </message>
        <message>
            <source>&amp;Rename layer…</source>
            <translation>&amp;Renombrar capa…</translation>
        </message>
        <message>
            <source>Re&amp;move layer</source>
            <translation>&amp;Eliminar capa</translation>
        </message>
        <message>
            <source>&amp;Visible</source>
            <translation>&amp;Visible</translation>
        </message>
        <message>
            <source>Shows or hides the active layer</source>
            <translation>Muestra u oculta la capa activa</translation>
        </message>
        <message>
            <source>&amp;Locked</source>
            <translation>Blo&amp;queada</translation>
        </message>
        <message>
            <source>Keeps pixels and place of the active layer as they are</source>
            <translation>Mantiene los píxeles y la posición de la capa activa tal como están</translation>
        </message>
        <message>
            <source>Add m&amp;ask</source>
            <translation>Añadir &amp;máscara</translation>
        </message>
        <message>
            <source>Gives the layer a mask; paint on it to let show what lies below</source>
            <translation>Da una máscara a la capa; pinte en ella para dejar ver lo que hay debajo</translation>
        </message>
        <message>
            <source>Add mask that &amp;hides all</source>
            <translation>Añadir máscara que &amp;oculta todo</translation>
        </message>
        <message>
            <source>Gives the layer a mask; paint on it to bring the layer back</source>
            <translation>Da una máscara a la capa; pinte en ella para recuperar la capa</translation>
        </message>
        <message>
            <source>Add mask from &amp;selection</source>
            <translation>Añadir máscara a partir de la &amp;selección</translation>
        </message>
        <message>
            <source>Shows the layer inside the selection only</source>
            <translation>Muestra la capa solo dentro de la selección</translation>
        </message>
        <message>
            <source>&amp;Paint on mask</source>
            <translation>&amp;Pintar en la máscara</translation>
        </message>
        <message>
            <source>Makes brushes paint on the layer's mask</source>
            <translation>Hace que los pinceles pinten en la máscara de la capa</translation>
        </message>
        <message>
            <source>Remove mas&amp;k</source>
            <translation>Eliminar más&amp;cara</translation>
        </message>
        <message>
            <source>Takes the layer's mask away; all of the layer shows again</source>
            <translation>Quita la máscara de la capa; vuelve a verse toda la capa</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>S&amp;ubir</translation>
        </message>
        <message>
            <source>Moves the layer above the next one</source>
            <translation>Coloca la capa por encima de la siguiente</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Bajar</translation>
        </message>
        <message>
            <source>Moves the layer below the one under it</source>
            <translation>Coloca la capa por debajo de la que tiene debajo</translation>
        </message>
        <message>
            <source>Choose layer a&amp;bove</source>
            <translation>Elegir la capa de &amp;arriba</translation>
        </message>
        <message>
            <source>Choose layer belo&amp;w</source>
            <translation>Elegir la capa de aba&amp;jo</translation>
        </message>
        <message>
            <source>Layer {}</source>
            <translation>Capa {}</translation>
        </message>
        <message>
            <source>{} copy</source>
            <translation>{} copia</translation>
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
            <translation>solo en pantalla</translation>
        </message>
        <message>
            <source>adjustment</source>
            <translation>ajuste</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restaurada</translation>
        </message>
    </context>
    <context>
        <name>LayersPanel</name>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
            <translation>Arrastrar para reordenar, doble clic o F2 para renombrar, Espacio para mostrar u ocultar</translation>
        </message>
        <message>
            <source>Blend mode</source>
            <translation>Modo de fusión</translation>
        </message>
        <message>
            <source>How the layer meets the colours below it</source>
            <translation>Cómo se combina la capa con los colores que tiene debajo</translation>
        </message>
        <message>
            <source>How much of the layer is seen</source>
            <translation>Cuánto se ve de la capa</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>&amp;Mode</source>
            <translation>&amp;Modo</translation>
        </message>
        <message>
            <source>&amp;Opacity</source>
            <translation>&amp;Opacidad</translation>
        </message>
    </context>
    <context>
        <name>LevelsEditor</name>
        <message>
            <source>Black</source>
            <translation>Negro</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Medio</translation>
        </message>
        <message>
            <source>White</source>
            <translation>Blanco</translation>
        </message>
        <message>
            <source>Darkest</source>
            <translation>Más oscuro</translation>
        </message>
        <message>
            <source>Lightest</source>
            <translation>Más claro</translation>
        </message>
        <message>
            <source>The tone that becomes black, 0 to 255</source>
            <translation>El tono que se convierte en negro, de 0 a 255</translation>
        </message>
        <message>
            <source>Above 1 lightens the middle, below 1 darkens it</source>
            <translation>Por encima de 1 aclara los tonos medios; por debajo de 1 los oscurece</translation>
        </message>
        <message>
            <source>The tone that becomes white, 0 to 255</source>
            <translation>El tono que se convierte en blanco, de 0 a 255</translation>
        </message>
        <message>
            <source>What black becomes: above 0 it turns grey</source>
            <translation>En qué se convierte el negro: por encima de 0 se vuelve gris</translation>
        </message>
        <message>
            <source>What white becomes: below 255 it turns grey</source>
            <translation>En qué se convierte el blanco: por debajo de 255 se vuelve gris</translation>
        </message>
        <message>
            <source>Auto contrast</source>
            <translation>Contraste automático</translation>
        </message>
        <message>
            <source>Spreads the tones over the whole range and leaves the colours</source>
            <translation>Reparte los tonos por toda la gama y no altera los colores</translation>
        </message>
        <message>
            <source>Auto colour</source>
            <translation>Color automático</translation>
        </message>
        <message>
            <source>Spreads every channel by itself, which takes away a cast of fading</source>
            <translation>Reparte cada canal por separado, lo que elimina la dominante debida al desvanecimiento</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be black</source>
            <translation>Haga clic en la foto donde debería ser negra</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be white</source>
            <translation>Haga clic en la foto donde debería ser blanca</translation>
        </message>
    </context>
    <context>
        <name>LevelsView</name>
        <message>
            <source>Levels</source>
            <translation>Niveles</translation>
        </message>
        <message>
            <source>Above, what becomes black, middle grey and white; below, how dark black and how light white will be. Drag the triangles, or use the arrow keys.</source>
            <translation>Arriba, lo que se convierte en negro, gris medio y blanco; abajo, lo oscuro que será el negro y lo claro que será el blanco. Arrastre los triángulos o use las teclas de flecha.</translation>
        </message>
    </context>
    <context>
        <name>LogFeature</name>
        <message>
            <source>Show &amp;log</source>
            <translation>Mostrar el &amp;registro</translation>
        </message>
        <message>
            <source>Show what the program did and what went wrong</source>
            <translation>Muestra lo que ha hecho el programa y lo que ha fallado</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Problems in the log</source>
            <translation>Problemas en el registro</translation>
        </message>
        <message>
            <source>Something went wrong: show the log</source>
            <translation>Algo ha fallado: mostrar el registro</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problema</numerusform>
                <numerusform>%n problemas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogPanel</name>
        <message>
            <source>Only warnings and errors</source>
            <translation>Solo avisos y errores</translation>
        </message>
        <message>
            <source>Hide what merely says what was done</source>
            <translation>Oculta lo que solo informa de lo que se ha hecho</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>The whole entry; it can be marked and copied</source>
            <translation>La entrada completa; se puede seleccionar y copiar</translation>
        </message>
        <message>
            <source>Choose an entry to see all of it.</source>
            <translation>Elija una entrada para verla entera.</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n log entries.</source>
            <translation>
                <numerusform>Se ha copiado %n entrada del registro.</numerusform>
                <numerusform>Se han copiado %n entradas del registro.</numerusform>
            </translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>What the program did and what went wrong</source>
            <translation>Lo que ha hecho el programa y lo que ha fallado</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Componente</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copies the chosen entries, or all, for a report</source>
            <translation>Copia las entradas elegidas, o todas, para un informe</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation>Carpeta del registro</translation>
        </message>
        <message>
            <source>Opens the folder of the log file, which keeps all problems</source>
            <translation>Abre la carpeta del archivo de registro, que conserva todos los problemas</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Empties this list; the log file stays</source>
            <translation>Vacía esta lista; el archivo de registro se conserva</translation>
        </message>
    </context>
    <context>
        <name>MachineText</name>
        <message>
            <source>Looking for the best device and loading the networks…</source>
            <translation>Buscando el mejor dispositivo y cargando las redes…</translation>
        </message>
        <message>
            <source>Networks are loaded when they are needed for the first time.</source>
            <translation>Las redes se cargan cuando se necesitan por primera vez.</translation>
        </message>
        <message>
            <source>Restorations run on {device} with the checkpoint “{name}”.</source>
            <translation>Las restauraciones se ejecutan en {device} con el checkpoint «{name}».</translation>
        </message>
        <message>
            <source>Restores with the checkpoint “{name}”, on {device}.</source>
            <translation>Restaura con el checkpoint «{name}», en {device}.</translation>
        </message>
        <message>
            <source>the processor unless a graphics card is found</source>
            <translation>el procesador, salvo que se encuentre una tarjeta gráfica</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>el procesador</translation>
        </message>
        <message>
            <source>the graphics device {name}</source>
            <translation>el dispositivo gráfico {name}</translation>
        </message>
        <message>
            <source>Its networks see photos at up to {size} pixels.</source>
            <translation>Sus redes ven las fotos a {size} píxeles como máximo.</translation>
        </message>
        <message>
            <source>It can raise the resolution as well.</source>
            <translation>También puede aumentar la resolución.</translation>
        </message>
        <message>
            <source>A graphics card makes them many times quicker, but the settings say to use the processor.</source>
            <translation>Con una tarjeta gráfica sería mucho más rápido, pero los ajustes indican usar el procesador.</translation>
        </message>
        <message>
            <source>A graphics card with CUDA makes them many times quicker; it is used by itself.</source>
            <translation>Una tarjeta gráfica con CUDA las hace muchas veces más rápidas; se usa automáticamente.</translation>
        </message>
        <message>
            <source>This checkpoint is small: it evens out casts, fading, blur and noise and fills scratches. A larger one can do more with large damage and with colour; put its folder into {folder}.</source>
            <translation>Este checkpoint es pequeño: corrige dominantes, desvanecimiento, desenfoque y ruido, y rellena arañazos. Uno mayor puede hacer más con daños grandes y con el color; ponga su carpeta en {folder}.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Open photos</source>
            <translation>Fotos abiertas</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Herramientas</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Principal</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Opciones de herramienta</translation>
        </message>
    </context>
    <context>
        <name>MaskFeature</name>
        <message>
            <source>Grow mask</source>
            <translation>Expandir máscara</translation>
        </message>
        <message>
            <source>Shrink mask</source>
            <translation>Contraer máscara</translation>
        </message>
        <message>
            <source>Feather mask</source>
            <translation>Difuminar máscara</translation>
        </message>
        <message>
            <source>Load mask</source>
            <translation>Cargar máscara</translation>
        </message>
        <message>
            <source>Pictures (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</source>
            <translation>Imágenes (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>Save mask</source>
            <translation>Guardar máscara</translation>
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
            <translation>{mask}: se ha guardado como {file}.</translation>
        </message>
        <message>
            <source>Changed: {mask}</source>
            <translation>Modificado: {mask}</translation>
        </message>
        <message>
            <source>&amp;Clear</source>
            <translation>&amp;Vaciar</translation>
        </message>
        <message>
            <source>Takes everything out of the mask that is painted on</source>
            <translation>Quita todo de la máscara en la que se pinta</translation>
        </message>
        <message>
            <source>&amp;Invert</source>
            <translation>&amp;Invertir</translation>
        </message>
        <message>
            <source>Swaps what is inside the mask and what is outside</source>
            <translation>Intercambia lo que está dentro de la máscara y lo que está fuera</translation>
        </message>
        <message>
            <source>&amp;Grow…</source>
            <translation>&amp;Expandir…</translation>
        </message>
        <message>
            <source>Widens the mask by some pixels</source>
            <translation>Ensancha la máscara unos píxeles</translation>
        </message>
        <message>
            <source>&amp;Shrink…</source>
            <translation>&amp;Contraer…</translation>
        </message>
        <message>
            <source>Narrows the mask by some pixels</source>
            <translation>Estrecha la máscara unos píxeles</translation>
        </message>
        <message>
            <source>&amp;Feather…</source>
            <translation>&amp;Difuminar…</translation>
        </message>
        <message>
            <source>Softens the mask's edge</source>
            <translation>Suaviza el borde de la máscara</translation>
        </message>
        <message>
            <source>&amp;Load…</source>
            <translation>Ca&amp;rgar…</translation>
        </message>
        <message>
            <source>Replaces the mask by a picture of the photo's size: white is inside</source>
            <translation>Sustituye la máscara por una imagen del tamaño de la foto: lo blanco queda dentro</translation>
        </message>
        <message>
            <source>&amp;Add from a file…</source>
            <translation>&amp;Añadir desde un archivo…</translation>
        </message>
        <message>
            <source>Adds what is white in a picture of the photo's size</source>
            <translation>Añade lo que es blanco en una imagen del tamaño de la foto</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>&amp;Guardar…</translation>
        </message>
        <message>
            <source>Writes the mask as a grey picture, for another photo or program</source>
            <translation>Escribe la máscara como imagen en escala de grises, para otra foto u otro programa</translation>
        </message>
    </context>
    <context>
        <name>MaskOptions</name>
        <message>
            <source>Where the shape goes</source>
            <translation>A dónde va la forma</translation>
        </message>
        <message>
            <source>Select with the shape, or fill the mask that is painted on</source>
            <translation>Selecciona con la forma o rellena la máscara en la que se pinta</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selección</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>En</translation>
        </message>
        <message>
            <source>Begin anew with each shape</source>
            <translation>Empezar de nuevo con cada forma</translation>
        </message>
        <message>
            <source>Add the shape (Shift)</source>
            <translation>Añadir la forma (Mayús)</translation>
        </message>
        <message>
            <source>Take the shape away (Alt)</source>
            <translation>Restar la forma (Alt)</translation>
        </message>
        <message>
            <source>Keep what both share (Shift+Alt)</source>
            <translation>Conservar la parte común (Mayús+Alt)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Máscara</translation>
        </message>
    </context>
    <context>
        <name>MaskTarget</name>
        <message>
            <source>Scratches</source>
            <translation>Arañazos</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selección</translation>
        </message>
        <message>
            <source>Region {name}</source>
            <translation>Zona {name}</translation>
        </message>
        <message>
            <source>Mask of {name}</source>
            <translation>Máscara de {name}</translation>
        </message>
        <message>
            <source>Layer {name}</source>
            <translation>Capa {name}</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edición</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>&amp;Selección</translation>
        </message>
        <message>
            <source>&amp;Mask</source>
            <translation>&amp;Máscara</translation>
        </message>
        <message>
            <source>&amp;Image</source>
            <translation>&amp;Imagen</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>&amp;Capa</translation>
        </message>
        <message>
            <source>Re&amp;gion</source>
            <translation>&amp;Zona</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurar</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Herramientas</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>Ve&amp;ntana</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
    </context>
    <context>
        <name>MonitorProfile</name>
        <message>
            <source>The system names this profile for the screen.</source>
            <translation>El sistema indica este perfil para la pantalla.</translation>
        </message>
        <message>
            <source>This profile is chosen in the settings.</source>
            <translation>Este perfil se ha elegido en las preferencias.</translation>
        </message>
        <message>
            <source>The system names no profile for the screen, so sRGB is assumed.</source>
            <translation>El sistema no indica ningún perfil para la pantalla, por lo que se supone sRGB.</translation>
        </message>
    </context>
    <context>
        <name>ObjectTool</name>
        <message>
            <source>Region by clicking</source>
            <translation>Zona por clic</translation>
        </message>
        <message>
            <source>Click an object for a new region; Shift adds to the active one, Alt takes away</source>
            <translation>Haga clic en un objeto para crear una zona; Mayús añade a la activa, Alt resta</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>“{name}” was changed by another program since it was opened here; the tab shows it as it was. Close the tab and open the file again to see the change.</source>
            <translation>Otro programa ha cambiado «{name}» desde que se abrió aquí; la pestaña lo muestra como estaba. Cierre la pestaña y abra de nuevo el archivo para ver el cambio.</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>Foto pegada</translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be opened.</source>
            <translation>
                <numerusform>No se ha podido abrir %n archivo.</numerusform>
                <numerusform>No se han podido abrir %n archivos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>Abriendo {name}</translation>
        </message>
        <message numerus="yes">
            <source>Opening {name} and %n more</source>
            <translation>
                <numerusform>Abriendo {name} y %n más</numerusform>
                <numerusform>Abriendo {name} y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaintingFeature</name>
        <message>
            <source>&amp;Swap brush and eraser</source>
            <translation>&amp;Intercambiar pincel y borrador</translation>
        </message>
        <message>
            <source>S&amp;maller brush</source>
            <translation>Pincel más &amp;pequeño</translation>
        </message>
        <message>
            <source>&amp;Larger brush</source>
            <translation>Pincel más &amp;grande</translation>
        </message>
        <message>
            <source>S&amp;ofter brush</source>
            <translation>Pincel más &amp;suave</translation>
        </message>
        <message>
            <source>&amp;Harder brush</source>
            <translation>Pincel más &amp;duro</translation>
        </message>
    </context>
    <context>
        <name>PalettePanel</name>
        <message>
            <source>&amp;Keep colour</source>
            <translation>&amp;Guardar color</translation>
        </message>
        <message>
            <source>&amp;Use colour</source>
            <translation>&amp;Usar color</translation>
        </message>
        <message>
            <source>Album</source>
            <translation>Álbum</translation>
        </message>
        <message>
            <source>Which album's colours are shown</source>
            <translation>De qué álbum se muestran los colores</translation>
        </message>
        <message>
            <source>New album</source>
            <translation>Nuevo álbum</translation>
        </message>
        <message>
            <source>Begins the palette of another album</source>
            <translation>Empieza la paleta de otro álbum</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Eliminar álbum</translation>
        </message>
        <message>
            <source>Deletes the album's palette</source>
            <translation>Elimina la paleta del álbum</translation>
        </message>
        <message>
            <source>Colours of the album</source>
            <translation>Colores del álbum</translation>
        </message>
        <message>
            <source>Double-click gives a colour to the active region, F2 renames it</source>
            <translation>Doble clic da un color a la zona activa, F2 lo renombra</translation>
        </message>
        <message>
            <source>Keep colour</source>
            <translation>Guardar color</translation>
        </message>
        <message>
            <source>Keeps the active region's colour for other photos</source>
            <translation>Guarda el color de la zona activa para otras fotos</translation>
        </message>
        <message>
            <source>Use colour</source>
            <translation>Usar color</translation>
        </message>
        <message>
            <source>Gives the colour and its words to the active region</source>
            <translation>Da el color y sus palabras a la zona activa</translation>
        </message>
        <message>
            <source>Remove colour</source>
            <translation>Quitar color</translation>
        </message>
        <message>
            <source>Takes the colour out of the palette</source>
            <translation>Quita el color de la paleta</translation>
        </message>
        <message>
            <source>Keep a region's colour here to give it to the same thing in other photos.</source>
            <translation>Guarde aquí el color de una zona para dárselo a lo mismo en otras fotos.</translation>
        </message>
        <message>
            <source>Name of the album</source>
            <translation>Nombre del álbum</translation>
        </message>
        <message>
            <source>Delete the palette of “{}”?</source>
            <translation>¿Eliminar la paleta de «{}»?</translation>
        </message>
        <message>
            <source>Photos that use its colours keep them.</source>
            <translation>Las fotos que usan sus colores los conservan.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
    </context>
    <context>
        <name>PerspectiveTool</name>
        <message>
            <source>Perspective</source>
            <translation>Perspectiva</translation>
        </message>
        <message>
            <source>Drag the corners onto those of the print</source>
            <translation>Arrastre las esquinas hasta las de la copia</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Empezar de nuevo</translation>
        </message>
        <message>
            <source>Puts the corners back (Escape)</source>
            <translation>Devuelve las esquinas a su sitio (Escape)</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Enderezar</translation>
        </message>
        <message>
            <source>Makes what lies between the corners a rectangle (Return)</source>
            <translation>Convierte en rectángulo lo que queda entre las esquinas (Intro)</translation>
        </message>
    </context>
    <context>
        <name>PolygonTool</name>
        <message>
            <source>Polygon</source>
            <translation>Polígono</translation>
        </message>
    </context>
    <context>
        <name>PresetBar</name>
        <message>
            <source>Preset</source>
            <translation>Preajuste</translation>
        </message>
        <message>
            <source>Own choices</source>
            <translation>Opciones propias</translation>
        </message>
        <message>
            <source>Keep as a preset…</source>
            <translation>Guardar como preajuste…</translation>
        </message>
        <message>
            <source>Forget this preset</source>
            <translation>Olvidar este preajuste</translation>
        </message>
        <message>
            <source>Sets of choices; the words and the seed stay</source>
            <translation>Conjuntos de opciones; las palabras y la semilla se conservan</translation>
        </message>
        <message>
            <source>Keep as a preset</source>
            <translation>Guardar como preajuste</translation>
        </message>
        <message>
            <source>Name of the preset:</source>
            <translation>Nombre del preajuste:</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Gentle</source>
            <translation>Suave</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Estándar</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Fuerte</translation>
        </message>
        <message>
            <source>Colourise</source>
            <translation>Colorear</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Ampliar</translation>
        </message>
        <message>
            <source>Half the correction, most of the grain, no invention</source>
            <translation>La mitad de la corrección, casi todo el grano, sin invenciones</translation>
        </message>
        <message>
            <source>What the checkpoint recommends</source>
            <translation>Lo que recomienda el checkpoint</translation>
        </message>
        <message>
            <source>Fills all damage and lets the networks draw details</source>
            <translation>Rellena todos los daños y deja que las redes dibujen detalles</translation>
        </message>
        <message>
            <source>Gives a black-and-white photo colours</source>
            <translation>Da color a una foto en blanco y negro</translation>
        </message>
        <message>
            <source>Twice the size, in a document of its own</source>
            <translation>El doble de tamaño, en un documento propio</translation>
        </message>
    </context>
    <context>
        <name>PrintOptionsDialog</name>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>True size</source>
            <translation>Tamaño real</translation>
        </message>
        <message>
            <source>As large as the paper allows</source>
            <translation>Tan grande como permita el papel</translation>
        </message>
        <message>
            <source>As large as the photo that was scanned</source>
            <translation>Tan grande como la foto que se escaneó</translation>
        </message>
        <message>
            <source>Larger or smaller than the photo that was scanned</source>
            <translation>Más grande o más pequeña que la foto que se escaneó</translation>
        </message>
        <message>
            <source>Paper…</source>
            <translation>Papel…</translation>
        </message>
        <message>
            <source>Choose the size of the paper and how it lies</source>
            <translation>Elija el tamaño del papel y su orientación</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Choose the printer and print</source>
            <translation>Elija la impresora e imprima</translation>
        </message>
        <message>
            <source>{:.0f} x {:.0f} mm on paper</source>
            <translation>{:.0f} x {:.0f} mm en papel</translation>
        </message>
        <message>
            <source>The file does not say how large it is; 300 dpi are assumed.</source>
            <translation>El archivo no indica su tamaño; se suponen 300 ppp.</translation>
        </message>
        <message>
            <source>The photo is larger than the paper and will be cut off.</source>
            <translation>La foto es más grande que el papel y saldrá cortada.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Printing</source>
            <translation>Imprimiendo</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Enviada a la impresora.</translation>
        </message>
        <message>
            <source>The printer does not answer.</source>
            <translation>La impresora no responde.</translation>
        </message>
        <message>
            <source>Check it, or choose another.</source>
            <translation>Compruébela o elija otra.</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Cancelling</source>
            <translation>Cancelando</translation>
        </message>
        <message>
            <source>Reading the photo</source>
            <translation>Leyendo la foto</translation>
        </message>
        <message>
            <source>Putting the result into the photo</source>
            <translation>Incorporando el resultado a la foto</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Preparando el motor</translation>
        </message>
        <message>
            <source>Waiting for other jobs</source>
            <translation>Esperando a otras tareas</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Iniciando</translation>
        </message>
        <message>
            <source>{stage} {step} of {steps}</source>
            <translation>{stage} {step} de {steps}</translation>
        </message>
        <message>
            <source>Variation {number} of {count}</source>
            <translation>Variación {number} de {count}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>tiempo restante: {time}</translation>
        </message>
    </context>
    <context>
        <name>Quantities</name>
        <message>
            <source>less than a second</source>
            <translation>menos de un segundo</translation>
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
            <translation> píxeles</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>In pixels of the photo at full size</source>
            <translation>En píxeles de la foto a tamaño completo</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Recent files</source>
            <translation>Archivos recientes</translation>
        </message>
        <message>
            <source>What you open appears here.</source>
            <translation>Aquí aparece lo que se abre.</translation>
        </message>
    </context>
    <context>
        <name>RecipeField</name>
        <message>
            <source>{title}: as recommended</source>
            <translation>{title}: como se recomienda</translation>
        </message>
        <message>
            <source>As the checkpoint recommends</source>
            <translation>Como recomienda el checkpoint</translation>
        </message>
    </context>
    <context>
        <name>Recovering</name>
        <message>
            <source>“{name}” was recovered, but not whole.</source>
            <translation>«{name}» se ha recuperado, pero no por completo.</translation>
        </message>
        <message>
            <source>Recovered photo</source>
            <translation>Foto recuperada</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBox</name>
        <message>
            <source>Unsaved work was found</source>
            <translation>Se ha encontrado trabajo sin guardar</translation>
        </message>
        <message>
            <source>{name}, last changed {when}</source>
            <translation>{name}, último cambio: {when}</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Recuperar</translation>
        </message>
        <message>
            <source>Recover {name}</source>
            <translation>Recuperar {name}</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>Descartar…</translation>
        </message>
        <message>
            <source>Discard {name}</source>
            <translation>Descartar {name}</translation>
        </message>
        <message>
            <source>Discard the unsaved work on “{name}”?</source>
            <translation>¿Descartar el trabajo sin guardar en «{name}»?</translation>
        </message>
        <message>
            <source>It cannot be brought back.</source>
            <translation>No se podrá recuperar.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Unsaved Work</source>
            <translation>Trabajo sin guardar</translation>
        </message>
    </context>
    <context>
        <name>RecoveryNotice</name>
        <message>
            <source>Unsaved work on “{name}” was found from a session that ended badly.</source>
            <translation>Se ha encontrado trabajo sin guardar en «{name}» de una sesión que terminó mal.</translation>
        </message>
        <message numerus="yes">
            <source>Unsaved work on %n photos was found from sessions that ended badly.</source>
            <translation>
                <numerusform>Se ha encontrado trabajo sin guardar en %n foto de una sesión que terminó mal.</numerusform>
                <numerusform>Se ha encontrado trabajo sin guardar en %n fotos de sesiones que terminaron mal.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Mostrar…</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Recuperar</translation>
        </message>
    </context>
    <context>
        <name>RectangleTool</name>
        <message>
            <source>Rectangle</source>
            <translation>Rectángulo</translation>
        </message>
    </context>
    <context>
        <name>RegionFeature</name>
        <message>
            <source>Regions</source>
            <translation>Zonas</translation>
        </message>
        <message>
            <source>Album palette</source>
            <translation>Paleta del álbum</translation>
        </message>
        <message>
            <source>New region by &amp;painting</source>
            <translation>Nueva zona &amp;pintando</translation>
        </message>
        <message>
            <source>Adds an empty region and takes the brush to paint it</source>
            <translation>Añade una zona vacía y toma el pincel para pintarla</translation>
        </message>
        <message>
            <source>New region from the &amp;selection</source>
            <translation>Nueva zona a partir de la &amp;selección</translation>
        </message>
        <message>
            <source>New region by &amp;clicking an object</source>
            <translation>Nueva zona &amp;haciendo clic en un objeto</translation>
        </message>
        <message>
            <source>Paint s&amp;cratches again</source>
            <translation>Volver a pintar &amp;arañazos</translation>
        </message>
        <message>
            <source>Chooses no region; brushes paint on the scratch mask</source>
            <translation>No elige ninguna zona; los pinceles pintan en la máscara de arañazos</translation>
        </message>
        <message>
            <source>&amp;Duplicate region</source>
            <translation>&amp;Duplicar zona</translation>
        </message>
        <message>
            <source>&amp;Rename region…</source>
            <translation>&amp;Renombrar zona…</translation>
        </message>
        <message>
            <source>Pick c&amp;olour…</source>
            <translation>Elegir c&amp;olor…</translation>
        </message>
        <message>
            <source>Picks the region's colour; it becomes words</source>
            <translation>Elige el color de la zona; se convierte en palabras</translation>
        </message>
        <message>
            <source>Re&amp;move region</source>
            <translation>&amp;Eliminar zona</translation>
        </message>
        <message>
            <source>&amp;Takes part</source>
            <translation>Par&amp;ticipa</translation>
        </message>
        <message>
            <source>Whether the region's words count, and its tint is shown</source>
            <translation>Si las palabras de la zona cuentan y se muestra su tinte</translation>
        </message>
        <message>
            <source>&amp;Locked</source>
            <translation>Blo&amp;queada</translation>
        </message>
        <message>
            <source>Keeps brushes away from the region's mask</source>
            <translation>Impide que los pinceles toquen la máscara de la zona</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>S&amp;ubir</translation>
        </message>
        <message>
            <source>Moves the region above the next one, whose pixels it takes</source>
            <translation>Coloca la zona por encima de la siguiente, cuyos píxeles toma</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>&amp;Bajar</translation>
        </message>
        <message>
            <source>Moves the region below the one under it</source>
            <translation>Coloca la zona por debajo de la que tiene debajo</translation>
        </message>
        <message>
            <source>Keep colour in the album p&amp;alette</source>
            <translation>&amp;Guardar color en la paleta del álbum</translation>
        </message>
        <message>
            <source>Album pal&amp;ette</source>
            <translation>Pa&amp;leta del álbum</translation>
        </message>
        <message>
            <source>{} copy</source>
            <translation>{} copia</translation>
        </message>
    </context>
    <context>
        <name>RegionForm</name>
        <message>
            <source>What is there, in English: colour, cloth, thing - “red woollen dress”</source>
            <translation>Qué hay ahí, en inglés: color, tejido, cosa, p. ej. «red woollen dress»</translation>
        </message>
        <message>
            <source>Words for the region</source>
            <translation>Palabras para la zona</translation>
        </message>
        <message>
            <source>red woollen dress</source>
            <translation>red woollen dress</translation>
        </message>
        <message>
            <source>Notes the colour that the words name</source>
            <translation>Anota el color que nombran las palabras</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Intensidad</translation>
        </message>
        <message>
            <source>0 % leaves the photo's own words in force, 100 % these words alone</source>
            <translation>0 % deja en vigor las palabras de la foto; 100 %, solo estas palabras</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>color</translation>
        </message>
        <message>
            <source>Picks a colour; it becomes words of the prompt</source>
            <translation>Elige un color; se convierte en palabras de la descripción</translation>
        </message>
        <message>
            <source>How the colour is known</source>
            <translation>Cómo se conoce el color</translation>
        </message>
        <message>
            <source>Kept with the photo, so that later readers can judge it</source>
            <translation>Se conserva con la foto para que otros puedan valorarlo más adelante</translation>
        </message>
        <message>
            <source>The dress hangs in the museum</source>
            <translation>El vestido está en el museo</translation>
        </message>
        <message>
            <source>Note on the colour</source>
            <translation>Nota sobre el color</translation>
        </message>
        <message>
            <source>Where the knowledge comes from</source>
            <translation>De dónde procede la información</translation>
        </message>
        <message>
            <source>&amp;Words</source>
            <translation>&amp;Palabras</translation>
        </message>
        <message>
            <source>S&amp;trength</source>
            <translation>&amp;Intensidad</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>&amp;Color</translation>
        </message>
        <message>
            <source>&amp;Basis</source>
            <translation>&amp;Fundamento</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Nota</translation>
        </message>
        <message>
            <source>Note “{}” as {}</source>
            <translation>Anotar «{}» como {}</translation>
        </message>
    </context>
    <context>
        <name>RegionNaming</name>
        <message>
            <source>Region {}</source>
            <translation>Zona {}</translation>
        </message>
    </context>
    <context>
        <name>RegionRows</name>
        <message>
            <source>Known</source>
            <translation>Conocido</translation>
        </message>
        <message>
            <source>The family says so</source>
            <translation>Lo dice la familia</translation>
        </message>
        <message>
            <source>A guess</source>
            <translation>Una suposición</translation>
        </message>
        <message>
            <source>“{upper}” covers “{lower}” on {share} of the photo.</source>
            <translation>«{upper}» tapa «{lower}» en {share} de la foto.</translation>
        </message>
        <message>
            <source>less than 1 %</source>
            <translation>menos del 1 %</translation>
        </message>
        <message>
            <source>{} %</source>
            <translation>{} %</translation>
        </message>
        <message>
            <source>no words yet</source>
            <translation>todavía sin palabras</translation>
        </message>
        <message>
            <source>nothing painted yet</source>
            <translation>todavía sin pintar</translation>
        </message>
        <message>
            <source>overlaps {}</source>
            <translation>se solapa con {}</translation>
        </message>
    </context>
    <context>
        <name>RegionsPanel</name>
        <message>
            <source>Regions</source>
            <translation>Zonas</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
            <translation>Arrastrar para reordenar, doble clic o F2 para renombrar, Espacio para mostrar u ocultar</translation>
        </message>
        <message>
            <source>A region says in words what is there. Paint one, make one of the selection, or click an object.</source>
            <translation>Una zona dice con palabras qué hay en ella. Pinte una, créela a partir de la selección o haga clic en un objeto.</translation>
        </message>
        <message>
            <source>Who gets what</source>
            <translation>Quién recibe qué</translation>
        </message>
    </context>
    <context>
        <name>RestoreFeature</name>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Variations</source>
            <translation>Variaciones</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurar</translation>
        </message>
        <message>
            <source>Restore the photo as the Restore panel says</source>
            <translation>Restaura la foto según el panel Restaurar</translation>
        </message>
        <message>
            <source>&amp;Cancel restoring</source>
            <translation>&amp;Cancelar la restauración</translation>
        </message>
        <message>
            <source>Stop restoring this photo; results that came already stay</source>
            <translation>Detiene la restauración de esta foto; los resultados ya obtenidos se conservan</translation>
        </message>
        <message>
            <source>Only the &amp;selection</source>
            <translation>Solo la &amp;selección</translation>
        </message>
        <message>
            <source>The next result counts inside the selection alone</source>
            <translation>El próximo resultado se aplica solo dentro de la selección</translation>
        </message>
        <message>
            <source>&amp;Draw another seed</source>
            <translation>Sacar &amp;otra semilla</translation>
        </message>
        <message>
            <source>The next result is another one of those that are possible</source>
            <translation>El próximo resultado será otro de los posibles</translation>
        </message>
        <message>
            <source>&amp;Keep this variation</source>
            <translation>Co&amp;nservar esta variación</translation>
        </message>
        <message>
            <source>Forget the other variations</source>
            <translation>Olvida las demás variaciones</translation>
        </message>
        <message>
            <source>Keep it as a &amp;layer of its own</source>
            <translation>Conservarla como &amp;capa propia</translation>
        </message>
        <message>
            <source>A hidden copy of this variation stays in the project</source>
            <translation>Una copia oculta de esta variante queda en el proyecto</translation>
        </message>
        <message>
            <source>C&amp;hoose a checkpoint…</source>
            <translation>&amp;Elegir un checkpoint…</translation>
        </message>
        <message>
            <source>Choose the networks that restore, in any folder</source>
            <translation>Elige las redes que restauran, en cualquier carpeta</translation>
        </message>
    </context>
    <context>
        <name>RestorePanel</name>
        <message>
            <source>Only the selection</source>
            <translation>Solo la selección</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preajuste</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Más ajustes</translation>
        </message>
        <message>
            <source>Variations</source>
            <translation>Variaciones</translation>
        </message>
        <message>
            <source>Several results with other seeds, to choose from</source>
            <translation>Varios resultados con otras semillas, entre los que elegir</translation>
        </message>
        <message>
            <source>Restores the selection and what is around it; the tone is the photo's</source>
            <translation>Restaura la selección y lo que la rodea; el tono es el de la foto</translation>
        </message>
        <message>
            <source>Select a part of the photo first</source>
            <translation>Seleccione antes una parte de la foto</translation>
        </message>
        <message>
            <source>Words have no effect while the strength is 0 %.</source>
            <translation>Las palabras no tienen efecto mientras la intensidad sea 0 %.</translation>
        </message>
        <message>
            <source>Variations hardly differ while the strength is 0 %.</source>
            <translation>Las variaciones apenas se diferencian mientras la intensidad sea 0 %.</translation>
        </message>
        <message>
            <source>To see first what will be filled: Detect, correct, Restore.</source>
            <translation>Para ver antes qué se rellenará: detectar, corregir, restaurar.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Reparación</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>Difusión</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Como está</translation>
        </message>
        <message>
            <source>2 times</source>
            <translation>2 veces</translation>
        </message>
        <message>
            <source>4 times</source>
            <translation>4 veces</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Tarea</translation>
        </message>
        <message>
            <source>Restore an old photo</source>
            <translation>Restaurar una foto antigua</translation>
        </message>
        <message>
            <source>Enlarge only</source>
            <translation>Solo ampliar</translation>
        </message>
        <message>
            <source>Repair damage and tone, or only raise the resolution</source>
            <translation>Reparar daños y tono, o solo aumentar la resolución</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>An enlarged result opens as a document of its own</source>
            <translation>Un resultado ampliado se abre como documento propio</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Vividness</source>
            <translation>Viveza</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Keep those of the photo</source>
            <translation>Conservar los de la foto</translation>
        </message>
        <message>
            <source>Colourise</source>
            <translation>Colorear</translation>
        </message>
        <message>
            <source>As the networks draw them</source>
            <translation>Como los pintan las redes</translation>
        </message>
        <message>
            <source>Where the colours of the result come from</source>
            <translation>De dónde vienen los colores del resultado</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>What the photo shows; may stay empty</source>
            <translation>Lo que muestra la foto; puede quedar vacío</translation>
        </message>
        <message>
            <source>What the photo shows, in a few words</source>
            <translation>Lo que muestra la foto, en pocas palabras</translation>
        </message>
        <message>
            <source>Avoid</source>
            <translation>Evitar</translation>
        </message>
        <message>
            <source>What should not be in it</source>
            <translation>Lo que no debe aparecer</translation>
        </message>
        <message>
            <source>Negative prompt: what guidance moves away from</source>
            <translation>Descripción negativa: de lo que la guía se aleja</translation>
        </message>
        <message>
            <source>How strong the colours are that a photo is given</source>
            <translation>Intensidad de los colores que recibe una foto</translation>
        </message>
        <message>
            <source>Damage</source>
            <translation>Daños</translation>
        </message>
        <message>
            <source>The scratch mask, else detect</source>
            <translation>La máscara de arañazos; si no, detectar</translation>
        </message>
        <message>
            <source>The scratch mask only</source>
            <translation>Solo la máscara de arañazos</translation>
        </message>
        <message>
            <source>Fill nothing</source>
            <translation>No rellenar nada</translation>
        </message>
        <message>
            <source>Which places count as damaged and are filled</source>
            <translation>Qué lugares cuentan como dañados y se rellenan</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Rellenar</translation>
        </message>
        <message>
            <source>Scratches and spots</source>
            <translation>Arañazos y manchas</translation>
        </message>
        <message>
            <source>Scratches, spots, and large areas beyond doubt</source>
            <translation>Arañazos, manchas y zonas grandes sin duda dañadas</translation>
        </message>
        <message>
            <source>Everything that is damaged</source>
            <translation>Todo lo que esté dañado</translation>
        </message>
        <message>
            <source>Nothing that was detected</source>
            <translation>Nada de lo detectado</translation>
        </message>
        <message>
            <source>Which of the detected damage is filled</source>
            <translation>Cuáles de los daños detectados se rellenan</translation>
        </message>
        <message>
            <source>Change nothing outside the mask</source>
            <translation>No cambiar nada fuera de la máscara</translation>
        </message>
        <message>
            <source>Every pixel outside the mask stays exactly as it is</source>
            <translation>Cada píxel fuera de la máscara queda exactamente como está</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tono</translation>
        </message>
        <message>
            <source>How much of fading and colour casts is corrected</source>
            <translation>Cuánto se corrigen el desvaído y las dominantes de color</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>Reducir ruido</translation>
        </message>
        <message>
            <source>How much noise and dirt is removed outside the mask</source>
            <translation>Cuánto ruido y suciedad se quita fuera de la máscara</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Grano</translation>
        </message>
        <message>
            <source>How much of the photo's own grain stays</source>
            <translation>Cuánto del grano propio de la foto se conserva</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Intensidad</translation>
        </message>
        <message>
            <source>How much the networks draw anew; 0 % invents nothing</source>
            <translation>Cuánto dibujan de nuevo las redes; 0 % no inventa nada</translation>
        </message>
        <message>
            <source>Fidelity</source>
            <translation>Fidelidad</translation>
        </message>
        <message>
            <source>How closely details follow the photo</source>
            <translation>Con qué exactitud los detalles siguen la foto</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>More steps take longer and draw more carefully</source>
            <translation>Más pasos tardan más y dibujan con más cuidado</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Guía</translation>
        </message>
        <message>
            <source>How strictly the words are followed</source>
            <translation>Con qué rigor se siguen las palabras</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>The same seed gives the same result again</source>
            <translation>La misma semilla da otra vez el mismo resultado</translation>
        </message>
        <message>
            <source>Working size</source>
            <translation>Tamaño de trabajo</translation>
        </message>
        <message>
            <source>512 pixels</source>
            <translation>512 píxeles</translation>
        </message>
        <message>
            <source>768 pixels</source>
            <translation>768 píxeles</translation>
        </message>
        <message>
            <source>1024 pixels</source>
            <translation>1024 píxeles</translation>
        </message>
        <message>
            <source>1536 pixels</source>
            <translation>1536 píxeles</translation>
        </message>
        <message>
            <source>2048 pixels</source>
            <translation>2048 píxeles</translation>
        </message>
        <message>
            <source>Full size</source>
            <translation>Tamaño completo</translation>
        </message>
        <message>
            <source>Longer side at which the networks work</source>
            <translation>Lado mayor con el que trabajan las redes</translation>
        </message>
        <message>
            <source>Drawing size</source>
            <translation>Tamaño de dibujo</translation>
        </message>
        <message>
            <source>The working size</source>
            <translation>El tamaño de trabajo</translation>
        </message>
        <message>
            <source>256 pixels</source>
            <translation>256 píxeles</translation>
        </message>
        <message>
            <source>384 pixels</source>
            <translation>384 píxeles</translation>
        </message>
        <message>
            <source>Longer side at which diffusion draws, if that is smaller</source>
            <translation>Lado mayor con el que dibuja la difusión, si es menor</translation>
        </message>
        <message>
            <source>Tile size</source>
            <translation>Tamaño de tesela</translation>
        </message>
        <message>
            <source>Smaller tiles need less memory and take longer</source>
            <translation>Las teselas menores necesitan menos memoria y tardan más</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Restore {photo}, seed {seed}</source>
            <translation>Restaurar {photo}, semilla {seed}</translation>
        </message>
        <message>
            <source>Restore {photo}</source>
            <translation>Restaurar {photo}</translation>
        </message>
    </context>
    <context>
        <name>ResultFeature</name>
        <message>
            <source>Paint where the original should stay; the brush (B) brings the result back.</source>
            <translation>Pinte donde deba quedar el original; el pincel (B) recupera el resultado.</translation>
        </message>
        <message>
            <source>Run a&amp;gain with these settings</source>
            <translation>&amp;Volver a restaurar con estas opciones</translation>
        </message>
        <message>
            <source>Restore once more as the result was made</source>
            <translation>Restaura otra vez tal como se hizo el resultado</translation>
        </message>
        <message>
            <source>&amp;Take over its settings</source>
            <translation>&amp;Adoptar sus opciones</translation>
        </message>
        <message>
            <source>Show the settings of the result in the Restore panel</source>
            <translation>Muestra las opciones del resultado en el panel Restaurar</translation>
        </message>
        <message>
            <source>Keep the &amp;original here</source>
            <translation>Conservar aquí el or&amp;iginal</translation>
        </message>
        <message>
            <source>Paint over a face or anything else that should stay as it was</source>
            <translation>Pinte sobre un rostro o cualquier otra cosa que deba quedar como estaba</translation>
        </message>
        <message>
            <source>Show the res&amp;ult</source>
            <translation>Mostrar el res&amp;ultado</translation>
        </message>
        <message>
            <source>Hide or show what the restoration changed</source>
            <translation>Oculta o muestra lo que cambió la restauración</translation>
        </message>
        <message>
            <source>&amp;Evidence map</source>
            <translation>Mapa de evi&amp;dencias</translation>
        </message>
        <message>
            <source>Colours what was filled, changed or uncertain; hatches guesses</source>
            <translation>Colorea lo rellenado, cambiado o incierto; raya lo supuesto</translation>
        </message>
        <message>
            <source>The checkpoint “{name}” is not here; “{current}” is used.</source>
            <translation>El checkpoint «{name}» no está disponible; se usa «{current}».</translation>
        </message>
        <message>
            <source>Open {photo} first: it was enlarged from that.</source>
            <translation>Abra primero {photo}: de ahí se amplió.</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Result: {preset}</source>
            <translation>Resultado: {preset}</translation>
        </message>
        <message>
            <source>Result: coloured</source>
            <translation>Resultado: coloreado</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
    </context>
    <context>
        <name>RunBox</name>
        <message>
            <source>Progress of the restoration</source>
            <translation>Progreso de la restauración</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Time and memory are not known yet</source>
            <translation>Aún no se conocen el tiempo ni la memoria</translation>
        </message>
        <message>
            <source>About {time}, {memory} of memory</source>
            <translation>Aprox. {time}, {memory} de memoria</translation>
        </message>
    </context>
    <context>
        <name>SaturationEditor</name>
        <message>
            <source>Saturation</source>
            <translation>Saturación</translation>
        </message>
        <message>
            <source>-100 % takes all colour away, 100 % doubles it</source>
            <translation>-100 % elimina todo el color, 100 % lo duplica</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Save Project As</source>
            <translation>Guardar proyecto como</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>Guardando {name}</translation>
        </message>
        <message>
            <source>{name} is open in another tab.</source>
            <translation>{name} está abierto en otra pestaña.</translation>
        </message>
        <message>
            <source>Choose another name, or close that tab first.</source>
            <translation>Elija otro nombre o cierre antes esa pestaña.</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>Se ha guardado {name}.</translation>
        </message>
        <message>
            <source>“{name}” was changed by another program since it was opened here.</source>
            <translation>Otro programa ha cambiado «{name}» desde que se abrió aquí.</translation>
        </message>
        <message>
            <source>Saving under the same name replaces those changes.</source>
            <translation>Guardar con el mismo nombre reemplaza esos cambios.</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
    </context>
    <context>
        <name>ScannerFolder</name>
        <message>
            <source>Watch a Scanner's Folder</source>
            <translation>Vigilar la carpeta de un escáner</translation>
        </message>
        <message>
            <source>Scans in {name} are opened.</source>
            <translation>Se abren los escaneos de {name}.</translation>
        </message>
    </context>
    <context>
        <name>ScratchWandTool</name>
        <message>
            <source>Sensitivity</source>
            <translation>Sensibilidad</translation>
        </message>
        <message>
            <source>How much of what the detector is unsure of belongs to the scratch</source>
            <translation>Cuánto de lo que el detector considera dudoso pertenece al arañazo</translation>
        </message>
        <message>
            <source>Wider by</source>
            <translation>Ensanchar</translation>
        </message>
        <message>
            <source>By how many pixels the scratch is widened on every side</source>
            <translation>Cuántos píxeles se ensancha el arañazo por cada lado</translation>
        </message>
        <message>
            <source>Scratch wand</source>
            <translation>Varita de arañazos</translation>
        </message>
        <message>
            <source>Detect scratches</source>
            <translation>Detectar arañazos</translation>
        </message>
        <message>
            <source>The detector found no scratch here.</source>
            <translation>El detector no ha encontrado ningún arañazo aquí.</translation>
        </message>
    </context>
    <context>
        <name>ScratchesFeature</name>
        <message>
            <source>Scratches</source>
            <translation>Arañazos</translation>
        </message>
        <message>
            <source>&amp;Detect scratches</source>
            <translation>De&amp;tectar arañazos</translation>
        </message>
        <message>
            <source>Find scratches and spots; the mask can be corrected afterwards</source>
            <translation>Busca arañazos y manchas; la máscara puede corregirse después</translation>
        </message>
        <message>
            <source>From the in&amp;frared channel</source>
            <translation>A partir del canal in&amp;frarrojo</translation>
        </message>
        <message>
            <source>Mark whatever held back the scanner's infrared light</source>
            <translation>Marca todo lo que bloqueó la luz infrarroja del escáner</translation>
        </message>
        <message>
            <source>Scratch &amp;mask</source>
            <translation>&amp;Máscara de arañazos</translation>
        </message>
        <message>
            <source>Show the scratch mask over the photo</source>
            <translation>Muestra la máscara de arañazos sobre la foto</translation>
        </message>
        <message>
            <source>Detect scratches: {name}</source>
            <translation>Detectar arañazos: {name}</translation>
        </message>
    </context>
    <context>
        <name>ScratchesPanel</name>
        <message>
            <source>Cancel the search</source>
            <translation>Cancelar la búsqueda</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Umbral</translation>
        </message>
        <message>
            <source>How sure the detector must be; a lower value marks more</source>
            <translation>Lo seguro que debe estar el detector; un valor menor marca más</translation>
        </message>
        <message>
            <source>Show the scratch mask</source>
            <translation>Mostrar la máscara de arañazos</translation>
        </message>
        <message>
            <source>Opacity of the mask</source>
            <translation>Opacidad de la máscara</translation>
        </message>
        <message>
            <source>Waiting for the engine</source>
            <translation>Esperando al motor</translation>
        </message>
        <message>
            <source>Finding scratches</source>
            <translation>Buscando arañazos</translation>
        </message>
        <message>
            <source>Finding scratches, {time} left</source>
            <translation>Buscando arañazos, tiempo restante: {time}</translation>
        </message>
        <message>
            <source>&amp;Threshold</source>
            <translation>&amp;Umbral</translation>
        </message>
        <message>
            <source>&amp;Shown in</source>
            <translation>&amp;Mostrar en</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>Progreso de la búsqueda</translation>
        </message>
        <message>
            <source>Colour of the mask</source>
            <translation>Color de la máscara</translation>
        </message>
        <message>
            <source>{number} % of the photo is marked</source>
            <translation>Está marcado el {number} % de la foto</translation>
        </message>
        <message>
            <source>Nothing is marked at this threshold</source>
            <translation>Con este umbral no se marca nada</translation>
        </message>
        <message>
            <source>Detect scratches, or paint them with the brush</source>
            <translation>Detecte los arañazos o píntelos con el pincel</translation>
        </message>
    </context>
    <context>
        <name>SeedField</name>
        <message>
            <source>Draw another seed</source>
            <translation>Sacar otra semilla</translation>
        </message>
    </context>
    <context>
        <name>SelectionFeature</name>
        <message>
            <source>Grow selection</source>
            <translation>Expandir selección</translation>
        </message>
        <message>
            <source>Shrink selection</source>
            <translation>Contraer selección</translation>
        </message>
        <message>
            <source>Feather selection</source>
            <translation>Difuminar selección</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>&amp;Todo</translation>
        </message>
        <message>
            <source>Selects all of the photo</source>
            <translation>Selecciona toda la foto</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Nada</translation>
        </message>
        <message>
            <source>Takes the selection back, so that everything can be worked on</source>
            <translation>Anula la selección para poder trabajar en toda la foto</translation>
        </message>
        <message>
            <source>&amp;Invert</source>
            <translation>&amp;Invertir</translation>
        </message>
        <message>
            <source>Selects what is not selected</source>
            <translation>Selecciona lo que no está seleccionado</translation>
        </message>
        <message>
            <source>&amp;Grow…</source>
            <translation>&amp;Expandir…</translation>
        </message>
        <message>
            <source>Widens the selection by some pixels</source>
            <translation>Ensancha la selección unos píxeles</translation>
        </message>
        <message>
            <source>&amp;Shrink…</source>
            <translation>&amp;Contraer…</translation>
        </message>
        <message>
            <source>Narrows the selection by some pixels</source>
            <translation>Estrecha la selección unos píxeles</translation>
        </message>
        <message>
            <source>&amp;Feather…</source>
            <translation>&amp;Difuminar…</translation>
        </message>
        <message>
            <source>Softens the selection's edge</source>
            <translation>Suaviza el borde de la selección</translation>
        </message>
        <message>
            <source>From the &amp;mask</source>
            <translation>A partir de la &amp;máscara</translation>
        </message>
        <message>
            <source>Selects what is inside the mask that is painted on</source>
            <translation>Selecciona lo que está dentro de la máscara en la que se pinta</translation>
        </message>
        <message>
            <source>&amp;Put into the mask</source>
            <translation>&amp;Añadir a la máscara</translation>
        </message>
        <message>
            <source>Adds what is selected to the mask that is painted on</source>
            <translation>Añade lo seleccionado a la máscara en la que se pinta</translation>
        </message>
        <message>
            <source>&amp;Take out of the mask</source>
            <translation>&amp;Quitar de la máscara</translation>
        </message>
        <message>
            <source>Takes what is selected out of the mask that is painted on</source>
            <translation>Quita lo seleccionado de la máscara en la que se pinta</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Appearance</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Of menus, panels and messages; counts from the next start.</source>
            <translation>De menús, paneles y mensajes; se aplica a partir del próximo inicio.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
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
            <translation>Tamaño del texto y los botones</translation>
        </message>
        <message>
            <source>1 is the system's own size; counts from the next start.</source>
            <translation>1 es el tamaño del sistema; se aplica a partir del próximo inicio.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>Colores de la ventana.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Alto contraste, claro</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Motor</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>What the networks run on; automatic takes a graphics card if there is one.</source>
            <translation>Dónde se ejecutan las redes; en automático se usa una tarjeta gráfica si la hay.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Procesador</translation>
        </message>
        <message>
            <source>Graphics card (CUDA or ROCm)</source>
            <translation>Tarjeta gráfica (CUDA o ROCm)</translation>
        </message>
        <message>
            <source>Graphics card (Intel)</source>
            <translation>Tarjeta gráfica (Intel)</translation>
        </message>
        <message>
            <source>Graphics processor (Apple)</source>
            <translation>Procesador gráfico (Apple)</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>Formato numérico</translation>
        </message>
        <message>
            <source>Shorter numbers need less memory; automatic takes what the device is good at.</source>
            <translation>Los números más cortos necesitan menos memoria; en automático se usa el que mejor conviene al dispositivo.</translation>
        </message>
        <message>
            <source>32 bits</source>
            <translation>32 bits</translation>
        </message>
        <message>
            <source>16 bits</source>
            <translation>16 bits</translation>
        </message>
        <message>
            <source>16 bits with a large range</source>
            <translation>16 bits de amplio rango</translation>
        </message>
        <message>
            <source>Largest scan that is restored</source>
            <translation>Mayor escaneo que se restaura</translation>
        </message>
        <message>
            <source>Larger ones are refused before the work begins, because they need a lot of memory.</source>
            <translation>Los más grandes se rechazan antes de empezar, porque necesitan mucha memoria.</translation>
        </message>
        <message>
            <source>Load the networks early</source>
            <translation>Cargar las redes pronto</translation>
        </message>
        <message>
            <source>A few seconds after the start, so that the device is known and the first restoration begins at once; else they are loaded when it begins.</source>
            <translation>Unos segundos después del inicio, para que se conozca el dispositivo y la primera restauración empiece de inmediato; si no, se cargan cuando empieza.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Monitor profile</source>
            <translation>Perfil del monitor</translation>
        </message>
        <message>
            <source>An ICC file for the screen; used where the system does not name one.</source>
            <translation>Un archivo ICC para la pantalla; se usa cuando el sistema no indica ninguno.</translation>
        </message>
        <message>
            <source>Lines between pixels</source>
            <translation>Líneas entre píxeles</translation>
        </message>
        <message>
            <source>Shown from ten times their size on.</source>
            <translation>Se muestran a partir de diez veces su tamaño.</translation>
        </message>
        <message>
            <source>Words beside the toolbar's icons</source>
            <translation>Palabras junto a los iconos de la barra</translation>
        </message>
        <message>
            <source>Beside those of the main steps: opening, saving, detecting, restoring.</source>
            <translation>Junto a los de los pasos principales: abrir, guardar, detectar, restaurar.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Pages of settings</source>
            <translation>Páginas de preferencias</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
    </context>
    <context>
        <name>SettingsFeature</name>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Preferencias…</translation>
        </message>
        <message>
            <source>Theme, language, shortcuts and all other settings</source>
            <translation>Tema, idioma, atajos y todas las demás preferencias</translation>
        </message>
    </context>
    <context>
        <name>SharpenEditor</name>
        <message>
            <source>Amount</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>By how much detail is raised</source>
            <translation>Cuánto se realzan los detalles</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Radio</translation>
        </message>
        <message>
            <source>How large the detail is, in pixels of the photo</source>
            <translation>Tamaño de los detalles, en píxeles de la foto</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Umbral</translation>
        </message>
        <message>
            <source>Weaker detail stays, so that grain does</source>
            <translation>Los detalles más débiles no cambian, y así tampoco el grano</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Search for an action</source>
            <translation>Buscar una acción</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Acciones y sus teclas</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Acción</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Teclas nuevas</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Restablecer todo</translation>
        </message>
        <message>
            <source>Gives all actions the keys that they came with</source>
            <translation>Devuelve a todas las acciones sus teclas originales</translation>
        </message>
        <message>
            <source>New keys:</source>
            <translation>Teclas nuevas:</translation>
        </message>
        <message>
            <source>Taken from: {names}</source>
            <translation>Se quitan a: {names}</translation>
        </message>
    </context>
    <context>
        <name>StackDelegate</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Return keeps the name, Escape the old one</source>
            <translation>Intro acepta el nombre, Escape conserva el anterior</translation>
        </message>
    </context>
    <context>
        <name>StackModel</name>
        <message>
            <source>hidden</source>
            <translation>oculta</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>bloqueada</translation>
        </message>
    </context>
    <context>
        <name>Stages</name>
        <message>
            <source>Reading the photo</source>
            <translation>Leyendo la foto</translation>
        </message>
        <message>
            <source>Finding scratches</source>
            <translation>Buscando arañazos</translation>
        </message>
        <message>
            <source>Correcting tone</source>
            <translation>Corrigiendo el tono</translation>
        </message>
        <message>
            <source>Repairing</source>
            <translation>Reparando</translation>
        </message>
        <message>
            <source>Adding detail</source>
            <translation>Añadiendo detalle</translation>
        </message>
        <message>
            <source>Putting the result together</source>
            <translation>Componiendo el resultado</translation>
        </message>
        <message>
            <source>Enlarging</source>
            <translation>Ampliando</translation>
        </message>
    </context>
    <context>
        <name>StampTool</name>
        <message>
            <source>Clone stamp</source>
            <translation>Tampón de clonar</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restores old photographs on your own computer.</source>
            <translation>Restaura fotografías antiguas en su propio ordenador.</translation>
        </message>
    </context>
    <context>
        <name>TargetBox</name>
        <message>
            <source>What is painted on</source>
            <translation>En qué se pinta</translation>
        </message>
        <message>
            <source>The mask, region or layer that the brush changes</source>
            <translation>La máscara, zona o capa que modifica el pincel</translation>
        </message>
        <message>
            <source>Scratches</source>
            <translation>Arañazos</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selección</translation>
        </message>
        <message>
            <source>Region: {name}</source>
            <translation>Zona: {name}</translation>
        </message>
        <message>
            <source>Mask of {name}</source>
            <translation>Máscara de {name}</translation>
        </message>
        <message>
            <source>Layer: {name}</source>
            <translation>Capa: {name}</translation>
        </message>
    </context>
    <context>
        <name>TonePickerTool</name>
        <message>
            <source>What a click says</source>
            <translation>Qué indica un clic</translation>
        </message>
        <message>
            <source>What a click on the photo says of that place</source>
            <translation>Qué indica de ese lugar un clic en la foto</translation>
        </message>
        <message>
            <source>Tone picker</source>
            <translation>Selector de tono</translation>
        </message>
        <message>
            <source>Click on the photo:</source>
            <translation>Clic en la foto:</translation>
        </message>
    </context>
    <context>
        <name>VariationsPanel</name>
        <message>
            <source>Variations</source>
            <translation>Variaciones</translation>
        </message>
        <message>
            <source>Click to see a variation in the photo</source>
            <translation>Haga clic para ver una variación en la foto</translation>
        </message>
        <message>
            <source>Seed {seed}</source>
            <translation>Semilla {seed}</translation>
        </message>
        <message>
            <source>Variation {number}, seed {seed}</source>
            <translation>Variación {number}, semilla {seed}</translation>
        </message>
        <message>
            <source>Variations: {count}. The chosen one is in the project; the others are kept until the document is closed.</source>
            <translation>Variantes: {count}. La elegida está en el proyecto; las demás se conservan hasta que se cierre el documento.</translation>
        </message>
        <message>
            <source>Ask for several variations in the Restore panel.</source>
            <translation>Pida varias variaciones en el panel Restaurar.</translation>
        </message>
    </context>
    <context>
        <name>ViewFeature</name>
        <message>
            <source>Zoom &amp;in</source>
            <translation>A&amp;cercar</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>A&amp;lejar</translation>
        </message>
        <message>
            <source>&amp;Fit the window</source>
            <translation>&amp;Ajustar a la ventana</translation>
        </message>
        <message>
            <source>&amp;Actual pixels (100 %)</source>
            <translation>&amp;Píxeles reales (100 %)</translation>
        </message>
        <message>
            <source>Turn the view &amp;right</source>
            <translation>Girar la vista a la &amp;derecha</translation>
        </message>
        <message>
            <source>Turn the view &amp;left</source>
            <translation>Girar la vista a la &amp;izquierda</translation>
        </message>
        <message>
            <source>Turn the view &amp;back</source>
            <translation>D&amp;eshacer el giro de la vista</translation>
        </message>
        <message>
            <source>Before and after, &amp;split</source>
            <translation>Antes y después, di&amp;vidido</translation>
        </message>
        <message>
            <source>Before and after, side by si&amp;de</source>
            <translation>Antes y después, &amp;uno junto al otro</translation>
        </message>
        <message>
            <source>Show the ori&amp;ginal while the key is held</source>
            <translation>Mostrar el ori&amp;ginal mientras se mantiene la tecla</translation>
        </message>
        <message>
            <source>Re&amp;gions</source>
            <translation>&amp;Zonas</translation>
        </message>
        <message>
            <source>&amp;Edge of the selection</source>
            <translation>&amp;Borde de la selección</translation>
        </message>
        <message>
            <source>E&amp;vidence and other overlays</source>
            <translation>Evidencias y &amp;otras superposiciones</translation>
        </message>
        <message>
            <source>&amp;Lines between large pixels</source>
            <translation>Lí&amp;neas entre píxeles grandes</translation>
        </message>
    </context>
    <context>
        <name>ViewStatus</name>
        <message>
            <source>Place of the pointer</source>
            <translation>Posición del puntero</translation>
        </message>
        <message>
            <source>The pixel under the pointer, and the size of the photo</source>
            <translation>El píxel bajo el puntero y el tamaño de la foto</translation>
        </message>
        <message>
            <source>Monitor profile</source>
            <translation>Perfil del monitor</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Zoom: screen pixels for each pixel of the photo</source>
            <translation>Zoom: píxeles de pantalla por cada píxel de la foto</translation>
        </message>
        <message>
            <source>Colours of the screen: {name}</source>
            <translation>Colores de la pantalla: {name}</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Ajustar</translation>
        </message>
    </context>
    <context>
        <name>WandTool</name>
        <message>
            <source>Tolerance</source>
            <translation>Tolerancia</translation>
        </message>
        <message>
            <source>How far a tone may differ; drag on the photo to change it while looking</source>
            <translation>Cuánto puede diferir un tono; arrastre en la foto para cambiarla viendo el efecto</translation>
        </message>
        <message>
            <source>Connected only</source>
            <translation>Solo contiguos</translation>
        </message>
        <message>
            <source>Off: similar tones anywhere in the photo</source>
            <translation>Desactivado: tonos similares en toda la foto</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Muestra</translation>
        </message>
        <message>
            <source>How many pixels around the click give the tone</source>
            <translation>Cuántos píxeles alrededor del clic determinan el tono</translation>
        </message>
        <message>
            <source>{side} x {side} pixels</source>
            <translation>{side} x {side} píxeles</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Varita mágica</translation>
        </message>
        <message>
            <source>Selecting in all of the photo…</source>
            <translation>Seleccionando en toda la foto…</translation>
        </message>
    </context>
    <context>
        <name>WhiteBalanceEditor</name>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>To the left colder, to the right warmer</source>
            <translation>A la izquierda, más frío; a la derecha, más cálido</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Matiz</translation>
        </message>
        <message>
            <source>To the left greener, to the right more magenta</source>
            <translation>A la izquierda, más verde; a la derecha, más magenta</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be grey</source>
            <translation>Haga clic en la foto donde debería ser gris</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Makes the picture grey on average</source>
            <translation>Hace que la imagen sea gris en promedio</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>This was given up.</source>
            <translation>Esto se ha abandonado.</translation>
        </message>
        <message>
            <source>This failed unexpectedly: {kind}: {error}.</source>
            <translation>Esto falló de forma inesperada: {kind}: {error}.</translation>
        </message>
        <message>
            <source>This is a fault of the program; please report it. You can go on.</source>
            <translation>Es un fallo del programa; comuníquelo, por favor. Puede seguir trabajando.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>El ordenador se quedó sin memoria.</translation>
        </message>
        <message>
            <source>Close other photos or programs, and try again.</source>
            <translation>Cierre otras fotos o programas e inténtelo de nuevo.</translation>
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
            <translation>Cerrar este aviso</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>The picture on the paper</source>
            <translation>La imagen en el papel</translation>
        </message>
    </context>
</TS>
